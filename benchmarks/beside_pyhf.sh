#!/bin/sh
# Statistics beside pyhf, in one run on one machine, one thread each.
# usage: benchmarks/beside_pyhf.sh FOLDER_OF_WORKSPACES     (from the root of the project, after
#        mvn -Pbenchmarks -DskipTests package; pyhf is installed into a throw-away environment)
set -eu
folder=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install pyhf
"${JAVA_HOME:-/usr}/bin/java" -XX:+UseSerialGC -Djava.util.concurrent.ForkJoinPool.common.parallelism=0 -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
    org.tauscope.benchmarks.StatisticsBesidePyhf "$folder" > "$work/ours.csv"
"$work/venv/bin/python" benchmarks/beside_pyhf.py "$folder" > "$work/pyhf.csv"
echo "workspace,operation,ours [ms],pyhf [ms],ratio,our answer,pyhf answer"
while IFS=, read -r name what ours answer; do
    line=$(grep "^$name,$what," "$work/pyhf.csv" || true)
    theirs=$(echo "$line" | cut -d, -f3)
    ratio=$(awk -v a="$ours" -v b="${theirs:-0}" 'BEGIN { if (b > 0) printf "%.0f", b / a; else printf "-" }')
    echo "$name,$what,$ours,${theirs:--},$ratio,$answer,$(echo "$line" | cut -d, -f4)"
done < "$work/ours.csv"
