"""The voice: texts, culture profiles and formatting."""
