#!/bin/sh
# A stand that has a touch screen and nothing else; see ways.sh.
exec "$(dirname "$0")/ways.sh" finger "$@"
