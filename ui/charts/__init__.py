"""Pictures of numbers. ``style`` is what they share; each other module draws one kind of picture.

matplotlib takes a second to import, so only the modules here that draw import it, and they are
imported by ``artist`` when the first picture is drawn.
"""
