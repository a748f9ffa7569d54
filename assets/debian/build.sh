#!/bin/sh
# Builds the Debian packages into target/package; `make package` calls it.
#
#   assets/debian/build.sh
#
# A folder beside this file is a package. `sayso` is described in Cargo.toml under package.metadata.deb; what is made at
# the build (man pages, completions, the manual as pages) is made here. Another package has a build.sh of its own in
# its folder, which is called with VERSION, MAINTAINER and OUT.
#
#   MAINTAINER="Name <address>"    whoever gives the packages to others says who they are
#   VERSION=0.1.0-1                Debian's version: that of Cargo.toml, and how often it was packaged
set -eu
cd "$(dirname "$0")/../.."
number=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
VERSION=${VERSION:-$number-1}
MAINTAINER=${MAINTAINER:-The Sayso contributors <sayso@packages.invalid>}
OUT=$PWD/target/package
# The same source gives the same package.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export VERSION MAINTAINER OUT SOURCE_DATE_EPOCH

cargo deb --version >/dev/null 2>&1 || cargo install cargo-deb --locked
cargo build --release --locked
rm -rf "$OUT/made"
mkdir -p "$OUT/made/man" "$OUT/made/completions" "$OUT/made/manual"
made=$OUT/made

# From the program itself, so that they name what is in it.
for program in sayso sayso-sync; do
    target/release/sayso man $program >"$made/man/$program.1"
    for shell in bash zsh fish; do
        target/release/sayso completions $shell $program >"$made/completions/$program.$shell"
    done
done

assets/debian/manual.sh "$made/manual"

# The words of a licence as Debian's copyright file takes them: indented, and a full stop for an empty line.
indented() { sed -e 's/[[:space:]]*$//' -e 's/^$/./' -e 's/^/ /' "$1"; }
indented LICENSE-MIT >"$made/mit"
indented assets/fonts/LICENSE-Inter.txt >"$made/ofl"
sed -e "/@MIT@/{r $made/mit
d}" -e "/@OFL@/{r $made/ofl
d}" assets/debian/sayso/copyright >"$made/copyright"
gzip -9nc assets/licences/third-parties.txt >"$made/third-parties.txt.gz"
gzip -9nc CHANGELOG.md >"$made/changelog.gz"

day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)
kind=stable
grep -q "^## \[$number\] - Unreleased" CHANGELOG.md && kind=development
sed -e "s/@VERSION@/$number/" -e "s/@DATE@/$day/" -e "s/@KIND@/$kind/" assets/debian/sayso/sayso.metainfo.xml \
    >"$made/sayso.metainfo.xml"
cat >"$made/changelog.Debian" <<END
sayso ($VERSION) bookworm; urgency=medium

  * What changed for people is in changelog.gz beside this file.

 -- $MAINTAINER  $(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")
END

cargo deb --no-build --locked --deb-version "$VERSION" --maintainer "$MAINTAINER" \
    --output "$OUT/sayso_${VERSION}_$(dpkg --print-architecture).deb"

for other in assets/debian/*/build.sh; do
    [ ! -e "$other" ] || "$other"
done
