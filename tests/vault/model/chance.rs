//! How often each kind of step happens.

use proptest::prelude::*;
use sayso::record::Role;

use super::step::{Asked, Crash, Cut, FOLDERS, Nth, Saying, Sealing, Second, Step, Ticks, USES};

/// Up to 80 steps.
pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec(step(), 1..=80)
}

fn step() -> impl Strategy<Value = Step> {
    use Step as S;
    let nth = any::<Nth>;
    let any_use = || prop_oneof![Just(USES[0]), Just(USES[1])];
    let export = (any_use(), 0..FOLDERS, asked(), cut(), second()).prop_map(
        |(purpose, folder, asked, cut, second)| S::Export { purpose, folder, asked, cut, second },
    );
    let restore = (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(from_drawer, interrupted, goes_on)| S::Restore { from_drawer, interrupted, goes_on },
    );
    prop_oneof![
        26 => (ticks(), prop_oneof![3 => Just(None), 1 => ticks().prop_map(Some)])
            .prop_map(|(one, other)| S::Keep(one, other)),
        9 => (ticks(), sealing()).prop_map(|(ticks, time)| S::KeepSealed(ticks, time)),
        4 => nth().prop_map(S::Unseal),
        4 => (nth(), nth()).prop_map(|(who, staff)| S::Listen(who, staff)),
        9 => (nth(), any_use()).prop_map(|(who, purpose)| S::Copy(who, purpose)),
        8 => proptest::option::of(nth()).prop_map(S::Complain),
        4 => (nth(), nth()).prop_map(|(which, staff)| S::Read(which, staff)),
        9 => (nth(), nth()).prop_map(|(which, staff)| S::Answer(which, staff)),
        6 => (nth(), any_use()).prop_map(|(who, purpose)| S::Withdraw(who, purpose)),
        3 => (nth(), any_use()).prop_map(|(who, purpose)| S::EndUse(who, purpose)),
        3 => nth().prop_map(S::Erase),
        6 => (nth(), second()).prop_map(|(who, second)| S::EraseByStaff(who, second)),
        4 => (nth(), ticks()).prop_map(|(who, ticks)| S::Renew(who, ticks)),
        6 => (nth(), saying()).prop_map(|(who, what)| S::Mark(who, what)),
        7 => (nth(), 0..=365_u16).prop_map(|(who, days)| S::Hold(who, days)),
        2 => nth().prop_map(S::Release),
        8 => prop_oneof![4 => 1..60_u16, 4 => 330..430_u16, 1 => 700..800_u16].prop_map(S::Pass),
        8 => Just(S::Purge),
        24 => export,
        3 => nth().prop_map(S::Confirm),
        2 => Just(S::Reopen),
        8 => crash().prop_map(S::Crash),
        9 => any::<bool>().prop_map(|interrupted| S::BackUp { interrupted }),
        3 => Just(S::Unplug),
        9 => restore,
        9 => (nth(), role()).prop_map(|(who, role)| S::Join(who, role)),
        7 => nth().prop_map(S::Leave),
        3 => Just(S::Reseal),
    ]
}

fn ticks() -> impl Strategy<Value = Ticks> {
    prop_oneof![Just(Ticks::Exhibition), Just(Ticks::Website), Just(Ticks::Both)]
}

fn sealing() -> impl Strategy<Value = Sealing> {
    use Sealing as S;
    prop_oneof![
        4 => Just(S::Month),
        4 => Just(S::HalfAYear),
        2 => Just(S::YearAndAHalf),
        1 => Just(S::NotOffered)
    ]
}

fn second() -> impl Strategy<Value = Second> {
    prop_oneof![
        2 => Just(Second::Nobody),
        1 => Just(Second::Oneself),
        3 => any::<Nth>().prop_map(Second::Another)
    ]
}

fn saying() -> impl Strategy<Value = Saying> {
    prop_oneof![
        Just(Saying::Approve),
        Just(Saying::Flag),
        Just(Saying::Clear),
        (0..=5_u8).prop_map(Saying::Rate),
        Just(Saying::Note),
        Just(Saying::NoNote),
    ]
}

fn asked() -> impl Strategy<Value = Asked> {
    prop_oneof![
        6 => Just(Asked::All),
        1 => Just(Asked::Voices),
        1 => Just(Asked::Photos),
        2 => Just(Asked::Approved),
        1 => (0..=5_u8).prop_map(Asked::Rated),
        1 => Just(Asked::Noted),
        1 => (0..60_u8).prop_map(Asked::Recent),
        3 => Just(Asked::ByHand),
    ]
}

fn cut() -> impl Strategy<Value = Cut> {
    prop_oneof![
        4 => Just(Cut::No),
        1 => Just(Cut::Begun),
        2 => Just(Cut::Planned),
        2 => Just(Cut::Written),
        1 => Just(Cut::Unlisted),
        2 => Just(Cut::Meanwhile),
    ]
}

fn crash() -> impl Strategy<Value = Crash> {
    let nth = any::<Nth>;
    prop_oneof![
        Just(Crash::AtRest),
        Just(Crash::BeforeKept),
        nth().prop_map(Crash::AfterErased),
        nth().prop_map(Crash::BeforeJoined),
        nth().prop_map(Crash::AfterJoined),
        nth().prop_map(Crash::BeforeLeft),
        nth().prop_map(Crash::AfterLeft),
        Just(Crash::BeforeResealed),
        nth().prop_map(Crash::BeforeUnsealed),
        Just(Crash::BeforeFiled),
        nth().prop_map(Crash::BeforeAnswered),
        Just(Crash::AfterPurged),
    ]
}

fn role() -> impl Strategy<Value = Role> {
    prop_oneof![Just(Role::Attendant), Just(Role::Editor), Just(Role::Officer)]
}
