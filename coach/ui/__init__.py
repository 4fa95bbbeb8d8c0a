"""What a person sees: results as rich renderables, the live screen, the keyboard."""
