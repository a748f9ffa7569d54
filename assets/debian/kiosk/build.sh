#!/bin/sh
# Builds the package sayso-kiosk: OUT/sayso-kiosk_VERSION_all.deb.
#
#   assets/debian/kiosk/build.sh        OUT, VERSION and MAINTAINER from the environment, or as assets/debian/build.sh has them
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
OUT=${OUT:-$top/target/package}
MAINTAINER=${MAINTAINER:-The Sayso contributors <sayso@packages.invalid>}
VERSION=${VERSION:-$(sed -n 's/^version = "\(.*\)"/\1/p' "$top/Cargo.toml" | head -n 1)-1}
stage=$(mktemp -d) && trap 'rm -rf "$stage"' EXIT
chmod 755 "$stage"

put() { install -D -m "$1" "$here/$2" "$stage/$3"; }
put 755 sayso-kiosk usr/bin/sayso-kiosk
for script in session program drive night closed set-up doctor; do
    put 755 lib/$script usr/lib/sayso-kiosk/$script
done
put 644 lib/settings.sh usr/lib/sayso-kiosk/settings.sh
put 644 lib/sound.pa usr/lib/sayso-kiosk/sound.pa
for unit in "$here"/system/*.service "$here"/system/*.timer; do
    put 644 "system/$(basename "$unit")" "usr/lib/systemd/system/$(basename "$unit")"
done
put 644 system/sysusers.conf usr/lib/sysusers.d/sayso-kiosk.conf
put 644 system/tmpfiles.conf usr/lib/tmpfiles.d/sayso-kiosk.conf
put 644 system/sysctl.conf usr/lib/sysctl.d/60-sayso-kiosk.conf
put 644 system/coredump.conf usr/lib/systemd/coredump.conf.d/sayso-kiosk.conf
put 644 system/manager.conf usr/lib/systemd/system.conf.d/sayso-kiosk.conf
put 644 system/logind.conf usr/lib/systemd/logind.conf.d/sayso-kiosk.conf
put 644 system/udev.rules usr/lib/udev/rules.d/99-sayso-kiosk.rules
{
    printf 'Sayso is made by its contributors and is under MIT or Apache-2.0, as you like.\n\n'
    cat "$top/LICENSE-MIT"
} >"$stage/copyright"
books=$stage/usr/share/doc/sayso-kiosk/handbook
for book in "$top"/assets/locale/*/handbook.md; do
    install -D -m 644 "$book" "$books/$(basename "$(dirname "$book")").md"
done
# As pages for a browser, too, where rustdoc is here.
if rustdoc --version >/dev/null 2>&1 && "$top/assets/debian/manual.sh" "$stage/pages" "$books"/*.md; then
    for book in "$books"/*.md; do
        language=$(basename "$book" .md)
        sed "s/<html lang=\"en\">/<html lang=\"$language\">/" "$stage/pages/$language.html" >"$books/$language.html"
        chmod 644 "$books/$language.html"
    done
else
    echo "no rustdoc that makes pages is here: the handbooks are text alone" >&2
fi
rm -rf "$stage/pages"
install -D -m 644 "$stage/copyright" "$stage/usr/share/doc/sayso-kiosk/copyright"
rm "$stage/copyright"
for script in postinst prerm postrm; do put 755 DEBIAN/$script DEBIAN/$script; done
sed -e "s/@VERSION@/$VERSION/" -e "s/@MAINTAINER@/$MAINTAINER/" "$here/DEBIAN/control.in" >"$stage/DEBIAN/control"
mkdir -p "$OUT"
dpkg-deb --root-owner-group -Zxz --build "$stage" "$OUT/sayso-kiosk_${VERSION}_all.deb" >/dev/null
echo "$OUT/sayso-kiosk_${VERSION}_all.deb"
