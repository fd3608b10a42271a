"""Canada's Express Entry rules since 2015, dated, cited and explained in English and French."""

from __future__ import annotations

__version__ = "2026.11.0"
