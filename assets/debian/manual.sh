#!/bin/sh
# Writes the README and the manual as pages for a browser into a folder, by rustdoc, which comes with Rust.
#
#   assets/debian/manual.sh DIR
set -eu
cd "$(dirname "$0")/../.."
into=$1
mkdir -p "$into/sources"
cp assets/pictures/*.png "$into/"

for page in README.md SECURITY.md CONTRIBUTING.md src/manual/*.md; do
    name=$(basename "$page" .md)
    # rustdoc takes the title by itself and numbers the headings below it.
    {
        echo "% $(sed -n 's/^# //p' "$page" | head -n 1)"
        awk '/^```/ { code = !code } NR == 1 { next } { if (!code) sub(/^#(#+) /, substr($0, 2, index($0, " ") - 1)); print }' "$page"
    } >"$into/sources/$name.md"
    rustdoc --edition 2024 --markdown-no-toc --html-in-header assets/debian/manual.css --html-before-content assets/debian/manual.nav \
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
