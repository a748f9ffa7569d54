#!/bin/sh
# Writes the README and the manual as pages for a browser into a folder, by rustdoc, which comes with Rust.
#
#   assets/debian/manual.sh DIR
#   assets/debian/manual.sh DIR PAGE...    these pages alone, each with its whole path; no pictures, and no links between them
set -eu
cd "$(dirname "$0")/../.."
into=$1
shift
mkdir -p "$into/sources"
above=$into/sources/above
if [ $# = 0 ]; then
    cp assets/pictures/*.png "$into/"
    cp assets/debian/manual.nav "$above"
    set -- README.md SECURITY.md CONTRIBUTING.md src/manual/*.md
else
    : >"$above"
fi

for page in "$@"; do
    name=$(basename "$page" .md)
    # rustdoc takes the title by itself and numbers the headings below it.
    {
        echo "% $(sed -n 's/^# //p' "$page" | head -n 1)"
        awk '/^```/ { code = !code } NR == 1 { next } { if (!code) sub(/^#(#+) /, substr($0, 2, index($0, " ") - 1)); print }' "$page"
    } >"$into/sources/$name.md"
    rustdoc --edition 2024 --markdown-no-toc --html-in-header assets/debian/manual.css --html-before-content "$above" \
        --output "$into" "$into/sources/$name.md"
done
rm -r "$into/sources"

# Links lead to the pages beside them; what is not among them is named and not linked.
for page in "$into"/*.html; do
    sed -i -E -e 's#href="(src/manual/|\.\./\.\./|\.\./)?([A-Za-z_]+)\.md(\#[^"]*)?"#href="\2.html\3"#g' \
        -e 's#src="assets/pictures/#src="#g' "$page"
    for link in $(grep -oE '<a href="[^"]*"' "$page" | sed -e 's/^<a href="//' -e 's/"$//' | sort -u); do
        case $link in '#'*|http*) continue ;; esac
        [ -e "$into/${link%%#*}" ] || sed -i -E "s#<a href=\"$link\">([^<]*(<code>[^<]*</code>)?[^<]*)</a>#\1#g" "$page"
    done
done
