from __future__ import annotations

from typing import assert_type

import expressentry as ee

assert_type(ee.__version__, str)
