"""What a person meets: typed options, cards, buttons, and how both are drawn."""
