"""Cards, and how both renderers draw them."""
