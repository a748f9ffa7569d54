#!/bin/bash
# The package as it was built: installed, started, used, upgraded, removed and purged, in a fresh root of Debian 12.
# `make test-package` calls it. As root; takes some minutes, most of it apt's.
#
#   tests/package.sh            keeps pictures and logs in target/package/tried
set -eu
cd "$(dirname "$0")/.."
[ "$(id -u)" = 0 ] || { echo "a root of its own takes root: sudo tests/package.sh" >&2; exit 1; }
. tests/package_root.sh
out=$PWD/target/package/tried
rm -rf "$out"
mkdir -p "$out"

work=$(mktemp -d /tmp/sayso-package.XXXXXX)
root=$work/root
second=$work/second.deb
screen=
clean_up() {
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    drop_root "$work"
}
trap clean_up EXIT

say() { printf '   %s\n' "$*"; }
fail() { echo "package: $*" >&2; tail -n 20 "$(ls -t "$out"/*.log | head -n 1)" >&2; exit 1; }
# seconds CONDITION...: waits until it holds.
within() {
    local end=$((SECONDS + $1)); shift
    until "$@"; do [ $SECONDS -lt $end ] || return 1; sleep 0.2; done
}
apt() { in_root "$root" apt-get -qq -y -o Dpkg::Use-Pty=0 "$@" >>"$out/apt.log" 2>&1; }
state() { in_root "$root" dpkg-query -W -f='${db:Status-Status} ${Version}' sayso 2>/dev/null || true; }
# What lies in the account's home, or in a folder of it.
digest() { (cd "$root/home/visitor/${1:-}" && find . -type f -not -name lock | sort | xargs sha256sum | sha256sum); }

number=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
machine=$(dpkg --print-architecture)
first=target/package/sayso_$number-1_$machine.deb

checked() {
    echo "what was packed"
    desktop-file-validate assets/debian/sayso/sayso.desktop
    # The project has no domain whose reverse the number of the component could be.
    appstreamcli validate --no-net --override=cid-desktopapp-is-not-rdns=info \
        target/package/made/sayso.metainfo.xml >"$out/appstream.log" || fail "the AppStream data is not valid"
    [ "$(ls target/package/made/manual/*.html | wc -l)" -ge 9 ] || fail "pages of the manual are missing"
    if command -v lintian >/dev/null; then
        # Debian has no report of somebody who wishes for this package, which a first version would close.
        lintian --allow-root --fail-on error,warning --profile debian --suppress-tags initial-upload-closes-no-bugs \
            "$first" >"$out/lintian.log" 2>&1 || fail "lintian complains"
        say "lintian has no complaint, and the desktop entry and the AppStream data are valid"
    else
        say "not read by lintian, which is not here"
    fi
}

installed() {
    echo "installed with what it depends on, and nothing else"
    fresh_root "$root"
    cp "$first" "$second" "$root/root/"
    apt install --no-install-recommends "/root/$(basename "$first")" || fail "apt does not install it"
    [ "$(state)" = "installed $number-1" ] || fail "it is not installed: $(state)"
    for file in bin/sayso bin/sayso-sync share/man/man1/sayso.1.gz share/man/man1/sayso-sync.1.gz \
        share/bash-completion/completions/sayso share/zsh/vendor-completions/_sayso-sync \
        share/fish/vendor_completions.d/sayso.fish share/applications/sayso.desktop share/metainfo/sayso.metainfo.xml \
        share/icons/hicolor/scalable/apps/sayso.svg lib/systemd/user/sayso-sync.service; do
        [ -s "$root/usr/$file" ] || fail "/usr/$file is missing"
    done
    # minbase leaves documents out where its dpkg is told so; this one is not.
    for file in copyright third-parties.txt.gz changelog.gz changelog.Debian.gz manual/README.html manual/threat_model.html; do
        [ -s "$root/usr/share/doc/sayso/$file" ] || fail "/usr/share/doc/sayso/$file is missing"
    done
    local known name stem
    known=$(in_root "$root" ldconfig -p)
    for name in $(grep -aohE 'lib[A-Za-z0-9_-]{1,20}\.so' "$root/usr/bin/sayso" | sort -u); do
        stem=${name%.so}
        grep -q "	$stem\.so" <<<"$known" || fail "the program looks for $name, and no package that it depends on brings it"
    done
    in_root "$root" ldd /usr/bin/sayso /usr/bin/sayso-sync | grep "not found" && fail "a library is missing"
    ls "$root"/etc/systemd/user/*/sayso-sync.service >/dev/null 2>&1 && fail "sayso-sync was enabled by itself"
    say "$(in_root "$root" dpkg-query -f '.\n' -W | wc -l) packages in all; every library that the program names is there"
}

# What the window shows has to be more than one colour, and more than a few.
painted() {
    import -window root "$1" 2>/dev/null && [ "$(convert "$1" -format %k info:)" -gt 64 ]
}
shown() { xdotool search --onlyvisible --name '^Sayso$' >/dev/null 2>&1; }
gone() { ! shown; }

# NAME ARGUMENTS...: opens the window and leaves it open.
window() {
    local name=$1; shift
    # As a job of its own, so that it can be ended with all that stands around it.
    set -m
    as_visitor "$root" sayso "$@" >"$out/$name.log" 2>&1 &
    running=$!
    set +m
    within 40 shown || fail "no window: sayso $*"
    within 20 painted "$out/$name.png" || fail "the window stays blank: sayso $*"
}
closed() {
    kill -- "-$running" 2>/dev/null || true
    wait "$running" 2>/dev/null || true
    within 20 gone || fail "the window stays open"
}

started() {
    echo "started under a virtual display, by an account that may do nothing special, without a network"
    : >"$work/display"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -ac -nolisten tcp 3>"$work/display" >"$out/xvfb.log" 2>&1 &
    screen=$!
    within 10 grep -q . "$work/display" || fail "no virtual display"
    export DISPLAY=:$(cat "$work/display")
    window demo --demo
    closed
    window gl --demo --surface gl
    closed
    say "the window is painted, by the processor and by OpenGL: $(convert "$out/demo.png" -format '%k colours' info:)"
}

stand() { as_visitor "$root" sayso --data-dir /home/visitor/stand "$@"; }
kept() { stand list --json 2>/dev/null | grep -c '"kept_at"'; }

used() {
    echo "used by command"
    local home=$root/home/visitor passphrase="seven quiet herons over the marsh"
    as_visitor "$root" sh -c "echo '$passphrase' | sayso init --organisation 'Harbour Museum' --contact voices@harbour.example" \
        >"$out/init.log" 2>&1 || fail "sayso init"
    as_visitor "$root" sayso verify >"$out/verify.log" 2>&1 || fail "sayso verify of a new vault"
    # A vault in which people have left something, and the folder in it that is empty and that git does not keep.
    cp -r tests/golden/1/data "$home/stand"
    mkdir -p "$home/stand/vault/draft"
    in_root "$root" chown -R visitor: /home/visitor/stand
    in_root "$root" chmod -R go= /home/visitor/stand
    stand verify >"$out/verify.log" 2>&1 || fail "sayso verify of a vault with submissions"
    local code; code=$(sed -n 's/^en [^ ]* //p' tests/golden/1/codes.txt)
    local before; before=$(kept)
    stand withdraw "$code" >"$out/withdraw.log" 2>&1 || fail "sayso withdraw"
    [ "$(kept)" = $((before - 1)) ] || fail "it is still kept: $(kept) of $before"
    stand verify >"$out/verify.log" 2>&1 || fail "sayso verify after a withdrawal"
    as_visitor "$root" sayso-sync --once >"$out/sync.log" 2>&1 && fail "sayso-sync runs where there is no fleet"
    grep -q "in no fleet" "$out/sync.log" || fail "sayso-sync does not say why it ends"
    say "a new vault; and one with $before submissions, of which a code deletes one: both are whole"
}

upgraded() {
    echo "upgraded while the window is open, with both vaults in place"
    window open
    # The window writes to its own vault; nobody but the upgrade could write to the other one.
    local before; before=$(digest stand)
    apt install --no-install-recommends "/root/$(basename "$second")" || fail "apt does not upgrade it"
    [ "$(state)" = "installed $number-2" ] || fail "it is not upgraded: $(state)"
    kill -0 "$running" || fail "the upgrade ended the window"
    painted "$out/after.png" || fail "the window went blank"
    closed
    [ "$before" = "$(digest stand)" ] || fail "the upgrade changed something in a vault"
    as_visitor "$root" sayso verify >"$out/verify.log" 2>&1 || fail "sayso verify after the upgrade"
    stand verify >"$out/verify.log" 2>&1 || fail "sayso verify after the upgrade"
    window upgraded
    closed
    say "the window went on, not a byte of the vault that was closed changed, and both open"
}

removed() {
    echo "removed, and purged"
    local before; before=$(digest)
    apt remove sayso || fail "apt does not remove it"
    [ ! -e "$root/usr/bin/sayso" ] || fail "the program is still there"
    in_root "$root" apt-get -y purge sayso >"$out/purge.log" 2>&1 || fail "apt does not purge it"
    [ -z "$(state)" ] || [ "$(state)" = "not-installed " ] || fail "it is not purged: $(state)"
    grep -q "data folders are left as they are" "$out/purge.log" || fail "the purge does not say what stays"
    local left; left=$(find "$root" -xdev -iname '*sayso*' -not -path "$root/home/*" -not -path "$root/root/*" -not -path "$root/proc/*")
    [ -z "$left" ] || fail "the package leaves files behind: $left"
    [ "$before" = "$(digest)" ] || fail "the removal changed something in the account's home"
    say "no file of the package is left, and not a byte of the vaults changed"
    apt install --no-install-recommends "/root/$(basename "$first")" || fail "apt does not install it again"
    stand verify >"$out/verify.log" 2>&1 || fail "sayso verify after a new installation"
    say "installed again, the vault opens"
}

[ -e "$first" ] || fail "$first is not there: make package"
# The version after this one: the same files under a higher number.
dpkg-deb --raw-extract "$first" "$work/second"
sed -i "s/^Version: .*/Version: $number-2/" "$work/second/DEBIAN/control"
dpkg-deb -Zgzip -z1 --build "$work/second" "$work/second.deb" >"$out/build.log" 2>&1 || fail "the second package"
for step in checked installed started used upgraded removed; do $step; done
echo "package: $(du -h "$first" | cut -f1), all steps hold"
