"""An answer as text, document or record; no logic."""
