#!/bin/bash
# run.sh lesson.md : prints run rows for given measure columns
/usr/bin/time -f "%U user" /tmp/bin/chalkline run $1 --no-cache 2>&1
