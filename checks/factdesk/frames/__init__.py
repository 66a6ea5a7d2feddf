"""Frames: who did what, with whom, where, when and with what outcome; and which mention answers a claim."""
