//! What is read of a page, in its order, from the tree that egui makes for screen readers.

use std::collections::HashMap;

use egui::accesskit::{Live, Node, NodeId, Role, Toggled, TreeUpdate};

use crate::locale::Locale;
use crate::ui::GIVEN;

/// The controls of the voice itself, which are read only when the keyboard is at them.
const OWN: [&str; 6] =
    ["aloud-on", "aloud-off", "aloud-stop", "aloud-again", "aloud-slower", "aloud-faster"];

/// A page as it is heard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What tells it from other pages: its dialog, or its headings.
    pub name: String,
    /// What is read.
    pub lines: Vec<Line>,
    /// What the keyboard is at.
    pub focus: Option<Line>,
}

/// One thing on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which one it is.
    pub id: NodeId,
    /// What is said of it.
    pub text: String,
    /// What kind of thing it is.
    pub spoken: Spoken,
    /// What is typed into it, where that may be heard.
    pub typed: Option<String>,
}

/// What kind of thing is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// Words.
    Words,
    /// A number that is counted down, each of which is said.
    Count,
    /// Something that can be pressed, ticked or typed into.
    Control,
    /// A control of the voice itself, or one without words.
    Apart,
}

/// Reads `tree`. What is typed into fields is heard where `hears_typing`: never of a passphrase.
pub fn page(tree: &TreeUpdate, locale: &Locale, hears_typing: bool) -> Page {
    let nodes = tree.nodes.iter().map(|(id, node)| (*id, node)).collect();
    let own = OWN.map(|key| locale.text(key));
    let walk = Walk { nodes, locale, own, hears_typing };
    let Some(root) = tree.tree.as_ref().map(|it| it.root) else { return Page::default() };
    let top = walk.dialog(root).unwrap_or(root);
    let mut found = Found::default();
    walk.collect(top, Place::default(), &mut found);
    let mut lines = found.lines;
    lines.append(&mut found.head);
    // The name of a field stands above it, and the heading of a dialog is its name.
    lines.dedup_by(|next, line| {
        let same = next.text == line.text || next.text.starts_with(&format!("{}, ", line.text));
        if same {
            *line = next.clone();
        }
        same
    });
    let name = match walk.nodes.get(&top).and_then(|it| it.label()) {
        Some(dialog) if top != root => dialog.to_owned(),
        _ => found.headings.join(" "),
    };
    let said = |told: &str| {
        let first = told.split_inclusive(['.', '?', '!']).next().unwrap_or(told).trim();
        lines.iter().any(|line| line.text.contains(first))
    };
    let focus = walk.nodes.get(&tree.focus).filter(|_| tree.focus != root);
    let focus = focus.and_then(|node| walk.line(tree.focus, node, &said));
    Page { name, lines, focus }
}

#[derive(Default)]
struct Found {
    lines: Vec<Line>,
    /// Controls at the head of a page, which come after what it asks.
    head: Vec<Line>,
    headings: Vec<String>,
}

/// Where in a page something stands.
#[derive(Clone, Copy, Default)]
struct Place {
    in_banner: bool,
}

struct Walk<'a> {
    nodes: HashMap<NodeId, &'a Node>,
    locale: &'a Locale,
    own: [String; 6],
    hears_typing: bool,
}

impl Walk<'_> {
    /// The dialog that lies over everything.
    fn dialog(&self, at: NodeId) -> Option<NodeId> {
        let node = self.nodes.get(&at)?;
        if node.is_hidden() {
            return None;
        }
        let inside = node.children().iter().rev().find_map(|child| self.dialog(*child));
        let is_one = matches!(node.role(), Role::Dialog | Role::AlertDialog);
        inside.or_else(|| is_one.then_some(at))
    }

    fn collect(&self, at: NodeId, place: Place, found: &mut Found) {
        let Some(node) = self.nodes.get(&at) else { return };
        // A group is a keyboard: whoever types on it hears each key when they are at it.
        if node.is_hidden() || node.role() == Role::Group || node.class_name() == Some(GIVEN) {
            return;
        }
        let in_banner = place.in_banner || node.role() == Role::Banner;
        if let Some(line) = self.line(at, node, &|_| false) {
            if node.role() == Role::Heading {
                found.headings.push(line.text.clone());
            }
            match line.spoken {
                Spoken::Apart => {}
                Spoken::Control if in_banner => found.head.push(line),
                _ => found.lines.push(line),
            }
        }
        for child in node.children() {
            self.collect(*child, Place { in_banner }, found);
        }
    }

    /// What is said of `node`; `is_said` tells whether words stand elsewhere on the page.
    fn line(&self, id: NodeId, node: &Node, is_said: &dyn Fn(&str) -> bool) -> Option<Line> {
        if node.class_name() == Some(GIVEN) {
            return None;
        }
        let spoken = match node.role() {
            Role::Heading | Role::Label | Role::Status | Role::Alert | Role::Paragraph => {
                Spoken::Words
            }
            Role::Timer if node.live() == Some(Live::Assertive) => Spoken::Count,
            Role::Button
            | Role::CheckBox
            | Role::RadioButton
            | Role::Link
            | Role::TextInput
            | Role::MultilineTextInput
            | Role::PasswordInput => Spoken::Control,
            Role::Slider | Role::Meter | Role::Image | Role::Timer => Spoken::Apart,
            _ => return None,
        };
        let name = self.name(node);
        let is_own = node.role() == Role::Button && self.own.contains(&name);
        let spoken = if is_own { Spoken::Apart } else { spoken };
        let mut text = self.with_role(node, &name);
        let told = node.description().unwrap_or_default();
        // What a label means is what it says; a code is spelled here.
        if spoken == Spoken::Control && !told.is_empty() && !is_said(told) {
            let is_button = node.role() == Role::Button;
            let is_kept_for_focus = is_button && self.is_main(node);
            if !is_kept_for_focus {
                text = format!("{}. {told}", text.trim_end_matches(['.', ' ']));
            }
        }
        let is_field = matches!(node.role(), Role::TextInput | Role::MultilineTextInput);
        let typed = node.value().filter(|_| is_field && self.hears_typing).map(str::to_owned);
        let text = spelled(&text);
        let is_heard = text.chars().any(char::is_alphanumeric);
        is_heard.then_some(Line { id, text, spoken, typed })
    }

    /// Whether its description is what the page says, for those who come to it first: it is read with the page.
    fn is_main(&self, node: &Node) -> bool {
        let told = node.description().unwrap_or_default();
        self.nodes.values().any(|other| {
            let says = other.label().or(other.value()).unwrap_or_default();
            let is_words = matches!(other.role(), Role::Heading | Role::Label);
            is_words && !says.is_empty() && told.starts_with(says)
        })
    }

    fn name(&self, node: &Node) -> String {
        let own = node.label().or_else(|| node.value().filter(|_| is_words(node)));
        let labels = || {
            let labels = node.labelled_by().iter().filter_map(|id| self.nodes.get(id));
            let labels = labels.filter_map(|it| it.label().or(it.value()));
            labels.collect::<Vec<_>>().join(" ")
        };
        own.map_or_else(labels, str::to_owned)
    }

    /// Its name, what it is in a word, and how it stands.
    fn with_role(&self, node: &Node, name: &str) -> String {
        let say = |key: &str| self.locale.text(key);
        let mut parts = vec![name.to_owned()];
        match node.role() {
            Role::Button | Role::Link => parts.push(say("aloud-button")),
            Role::CheckBox | Role::RadioButton => {
                let is_ticked = node.toggled() == Some(Toggled::True);
                parts.push(say(if is_ticked { "aloud-ticked" } else { "aloud-not-ticked" }));
            }
            Role::PasswordInput => {
                parts.push(say("aloud-field"));
                parts.push(say("aloud-secret"));
            }
            Role::TextInput | Role::MultilineTextInput => {
                parts.push(say("aloud-field"));
                match node.value().filter(|it| !it.is_empty()) {
                    None => parts.push(say("aloud-empty")),
                    Some(value) if self.hears_typing => parts.push(value.to_owned()),
                    Some(_) => {}
                }
            }
            Role::Slider => parts.extend(node.value().map(str::to_owned)),
            _ => {}
        }
        if node.is_selected() == Some(true) {
            parts.push(say("aloud-chosen"));
        }
        if node.is_disabled() && !is_words(node) {
            parts.push(say("aloud-dead"));
        }
        parts.retain(|part| !part.is_empty());
        parts.join(", ")
    }
}

fn is_words(node: &Node) -> bool {
    matches!(
        node.role(),
        Role::Label | Role::Heading | Role::Status | Role::Alert | Role::Paragraph
    )
}

/// The same words with each receipt code in them spelled: "A, B, C, D; 2, 3, 4, 5".
fn spelled(text: &str) -> String {
    let is_code = |word: &str| {
        let groups: Vec<_> = word.split('-').collect();
        let is_group = |group: &&str| {
            group.len() == 4 && group.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        };
        groups.len() > 2 && groups.iter().all(is_group)
    };
    let spell = |word: &str| {
        let group = |group: &str| group.chars().map(String::from).collect::<Vec<_>>().join(", ");
        word.split('-').map(group).collect::<Vec<_>>().join("; ")
    };
    let one = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        if is_code(bare) { word.replace(bare, &spell(bare)) } else { word.to_owned() }
    };
    text.split(' ').map(one).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use egui::accesskit::{TreeId, TreeInfo};

    use super::*;

    const ROOT: NodeId = NodeId(0);

    fn node(role: Role, name: &str) -> Node {
        let mut node = Node::new(role);
        match role {
            Role::Label => node.set_value(name),
            _ => node.set_label(name),
        }
        node
    }

    fn group(role: Role, children: &[u64]) -> Node {
        let mut node = Node::new(role);
        node.set_children(children.iter().map(|id| NodeId(*id)).collect::<Vec<_>>());
        node
    }

    fn tree(nodes: Vec<(u64, Node)>, focus: u64) -> TreeUpdate {
        TreeUpdate {
            nodes: nodes.into_iter().map(|(id, node)| (NodeId(id), node)).collect(),
            tree: Some(TreeInfo::new(ROOT)),
            tree_id: TreeId::ROOT,
            focus: NodeId(focus),
        }
    }

    fn read(tree: &TreeUpdate) -> (Vec<String>, Option<String>) {
        let page = page(tree, &Locale::english(), true);
        (page.lines.into_iter().map(|it| it.text).collect(), page.focus.map(|it| it.text))
    }

    #[test]
    fn a_page_is_read_in_its_order_and_the_tools_of_its_head_come_last() {
        let mut ticked = node(Role::CheckBox, "Record my voice");
        ticked.set_toggled(Toggled::True);
        let mut open = node(Role::CheckBox, "Show it");
        open.set_toggled(Toggled::False);
        open.set_description("In the exhibition.");
        let mut dead = node(Role::Button, "I agree");
        dead.set_disabled();
        let apart = node(Role::Button, "Slower");
        let tree = tree(
            vec![
                (0, group(Role::Window, &[1, 2, 3])),
                (1, group(Role::Banner, &[4, 5, 12])),
                (4, node(Role::Label, "Harbour Museum")),
                (5, node(Role::Button, "Larger text")),
                (12, apart),
                (2, group(Role::Main, &[6, 7, 8, 9])),
                (6, node(Role::Heading, "May we?")),
                (7, ticked),
                (8, open),
                (9, node(Role::Image, "Outline")),
                (3, group(Role::ContentInfo, &[10])),
                (10, dead),
            ],
            12,
        );
        let (lines, focus) = read(&tree);
        assert_eq!(
            lines,
            [
                "Harbour Museum",
                "May we?",
                "Record my voice, ticked",
                "Show it, not ticked. In the exhibition.",
                "I agree, button, not available now",
                "Larger text, button",
            ]
        );
        assert_eq!(focus.as_deref(), Some("Slower, button"));
    }

    #[test]
    fn a_code_is_spelled_and_a_passphrase_and_what_somebody_gave_are_never_said() {
        let mut secret = node(Role::PasswordInput, "Passphrase");
        secret.set_value("seven herons");
        let mut given = node(Role::Label, "a complaint");
        given.set_class_name(GIVEN);
        let mut field = node(Role::TextInput, "Name");
        field.set_value("Ada");
        let nodes = vec![
            (0, group(Role::Window, &[1, 2, 3, 4])),
            (1, node(Role::Label, "Receipt code: AB12-CD34-EF56-GH78")),
            (2, secret),
            (3, given),
            (4, field),
        ];
        let tree = tree(nodes, 2);
        let (lines, focus) = read(&tree);
        let secret = "Passphrase, field, what you type is not read aloud";
        let code = "Receipt code: A, B, 1, 2; C, D, 3, 4; E, F, 5, 6; G, H, 7, 8";
        assert_eq!(lines, [code, secret, "Name, field, Ada"]);
        assert_eq!(focus.as_deref(), Some(secret));
        let staff = page(&tree, &Locale::english(), false);
        assert_eq!(staff.lines[2].text, "Name, field");
    }

    #[test]
    fn of_a_page_with_a_dialog_the_dialog_is_read_and_what_is_hidden_is_not() {
        let mut dialog = group(Role::AlertDialog, &[4, 5]);
        dialog.set_label("Delete it?");
        let mut hidden = group(Role::Main, &[2]);
        hidden.set_hidden();
        let nodes = vec![
            (0, group(Role::Window, &[1, 6, 3])),
            (1, hidden),
            (2, node(Role::Heading, "Below")),
            (6, node(Role::Label, "beside")),
            (3, dialog),
            (4, node(Role::Heading, "Delete it?")),
            (5, node(Role::Button, "No")),
        ];
        let page = page(&tree(nodes, 5), &Locale::english(), true);
        let lines: Vec<_> = page.lines.iter().map(|it| it.text.as_str()).collect();
        assert_eq!((page.name.as_str(), lines), ("Delete it?", vec!["Delete it?", "No, button"]));
    }
}
