//! How long messages are, written as members write them.

use jiff::Timestamp;
use sayso::campaign::CampaignVersion;
use sayso::digest::Digest;
use sayso::fleet::{
    Acknowledgement, Admission, Codes, Member, MemberRole, Message, Outcome, Receipt, Said, Signed,
    State, Wish,
};
use sayso::record::Check;
use sayso::seal::{BoxIdentity, Salt, Signatory, Stretch};
use zeroize::Zeroizing;

use super::light;

/// Bytes of each kind of object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sizes {
    pub(crate) payload: u64,
    pub(crate) copy: u64,
    /// An acknowledgement beside what belongs to a code.
    pub(crate) word: u64,
    state: u64,
    kept: u64,
    gone: u64,
    order: u64,
    acknowledged: u64,
    /// More for each certificate in it.
    certificate: u64,
    receipt: u64,
}

impl Sizes {
    /// With what a submission takes in the store.
    pub(crate) fn measured(payload: u64, copy: u64) -> Self {
        let at = Timestamp::now();
        let [root, invitation, key] = [1, 2, 3].map(|it| Signatory::new(&Zeroizing::new([it; 32])));
        let admission = Admission {
            invitation: invitation.public().to_string(),
            name: "kiosk-1234".parse().unwrap(),
            role: MemberRole::Kiosk,
            until: "2030-01-01".parse().unwrap(),
            instead_of: None,
            hub_since: None,
        };
        let admission = Signed::make(admission, &root, at).unwrap();
        let seals = BoxIdentity::generate();
        let keys = (key.public(), seals.public());
        let member = Member::certify(&admission, &invitation, keys, at).unwrap();
        let written = |said| {
            let sealed = Message::write((&member, &key), &member, (1_234, said), at).unwrap();
            sealed.len() as u64
        };
        let order = order(at);
        let word = |passed_on: usize| {
            let said = Acknowledgement {
                order: Digest::of(b"order"),
                outcome: Outcome::Erased { takes: 1, check: Some(CHECK) },
                event: 12_345,
                at,
                member: member.document.clone(),
                passed_on: vec![member.document.clone(); passed_on],
            };
            Signed::make(said, &key, at).unwrap().document().clone()
        };
        let acknowledged = |passed_on| written(Said::Acknowledged(word(passed_on)));
        let beside = seals.public().seal(word(0).to_string().as_bytes()).unwrap();
        let lookup = Digest::of(b"lookup").to_string();
        let state = State {
            event: 12_345,
            head: Digest::of(b"head"),
            submissions: 1_234,
            open_orders: 1,
            program_version: "0.1.0".to_owned(),
            campaign: Some(CampaignVersion {
                id: "sample".to_owned(),
                version: 1,
                digest: Digest::of(b"campaign"),
            }),
            refused: None,
            organisation: Some(1),
            epoch: 1,
            next: seals.public().to_string(),
            told: Some(0),
        };
        Self {
            payload,
            copy,
            word: beside.len() as u64,
            state: written(Said::State(state)),
            kept: written(Said::Kept { lookup: lookup.clone(), event: 12_345 }),
            gone: written(Said::Gone { lookup }),
            order: written(Said::Order(order)),
            acknowledged: acknowledged(0),
            certificate: acknowledged(1) - acknowledged(0),
            receipt: written(Said::Receipt(Receipt {
                until: 1_234,
                beyond: sayso::fleet::Numbers::default(),
            })),
        }
    }

    /// Of a message that says this.
    pub(crate) fn of(&self, said: &light::Said) -> u64 {
        match said {
            light::Said::State => self.state,
            light::Said::Kept(_) => self.kept,
            light::Said::Gone(_) => self.gone,
            light::Said::Order(_) => self.order,
            light::Said::Acknowledged(_, _, passed_on) => {
                self.acknowledged + self.certificate * passed_on.len() as u64
            }
            light::Said::Receipt(_) => self.receipt,
        }
    }
}

const CHECK: Check = Check { passes: 1, searched_bytes: 2_048, copies_found: 0, files_left: 0 };

/// What the holder of a code signs.
fn order(at: Timestamp) -> serde_json::Value {
    let codes = Codes::new(Salt([7; 16]), Stretch { memory_kib: 64, passes: 1 });
    let identity = codes.identity(&[3; 16]).unwrap();
    codes.order(&identity, Wish::Erase, at).unwrap().document().clone()
}
