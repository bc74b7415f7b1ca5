"""How the store's questions grow from half a million results to twenty million."""
