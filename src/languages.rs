//! The languages of the program: the folders of `assets/locale`, as they were when it was built.
//!
//! A language is a folder and nothing else; `assets/locale/README.md` says what lies in it. Nothing here reads a
//! disk, and nothing here knows what the texts mean.

use include_dir::{Dir, File, include_dir};

static FOLDERS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/locale");

/// The folder of one language.
#[derive(Clone, Copy, Debug)]
pub struct Folder(&'static Dir<'static>);

/// All of them, by their tags.
pub fn all() -> impl Iterator<Item = Folder> {
    FOLDERS.dirs().map(Folder)
}

/// That of the language called `tag`.
pub fn find(tag: &str) -> Option<Folder> {
    all().find(|folder| folder.tag() == tag)
}

impl Folder {
    /// The name of the folder, which is the tag of the language.
    pub fn tag(self) -> &'static str {
        self.0.path().to_str().unwrap_or_default()
    }

    /// Its texts, in the form of Fluent, one for each file.
    pub fn texts(self) -> impl Iterator<Item = &'static str> {
        let is_text = |file: &&File<'_>| file.path().extension().is_some_and(|it| it == "ftl");
        self.0.files().filter(is_text).filter_map(File::contents_utf8)
    }

    /// The words that the check looks for, as TOML; none where nobody has made a list.
    pub fn words(self) -> Option<&'static str> {
        self.file("words.toml")
    }

    /// What the campaigns to begin with say in it, as TOML; none where nobody has written that.
    pub fn campaigns(self) -> Option<&'static str> {
        self.file("campaigns.toml")
    }

    /// The keys of the keyboard on the screen; none where English has to do.
    pub fn keyboard(self) -> Option<&'static str> {
        self.file("keyboard.txt")
    }

    /// Who lives in the language and has read all of its texts, with the day. Nobody, as long as that has not
    /// been done.
    pub fn proofread(self) -> impl Iterator<Item = &'static str> {
        let lines = self.file("proofread.txt").unwrap_or_default().lines().map(str::trim);
        lines.filter(|line| !line.is_empty() && !line.starts_with('#'))
    }

    fn file(self, name: &str) -> Option<&'static str> {
        self.0.get_file(self.0.path().join(name))?.contents_utf8()
    }
}
