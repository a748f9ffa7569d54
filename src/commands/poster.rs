//! `sayso poster`: a page to hang beside the screen, made from the campaign, in each of its languages.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use sayso::campaign::Disclosure;
use sayso::locale::Locale;
use sayso::paper::{Format, pdf, poster_page, poster_sheet};

use super::export::campaign_and_words;
use super::fail;
use super::terminal::print;

/// `sayso poster`. Exit status 1 where a page was not written, 2 where there is no campaign to make one from.
pub(crate) fn poster(data_dir: &Path, folder: &Path) -> ExitCode {
    let (Some(campaign), _) = campaign_and_words(data_dir) else {
        fail(
            "there is no campaign here that can be used; `sayso check` tells what is wrong with it",
        );
        return ExitCode::from(2);
    };
    if let Err(error) = fs::create_dir_all(folder) {
        return fail(&format!("{} cannot be made: {error}", folder.display()));
    }
    for language in &campaign.languages {
        let Ok(words) = Locale::load(language) else { continue };
        let asks = match Disclosure::render(&campaign, &words) {
            Ok(asks) => asks,
            Err(missing) => return fail(&format!("{missing}; no page was made in “{language}”")),
        };
        let sheet = match pdf(&poster_sheet(&asks, &words), Format::Poster) {
            Ok(sheet) => sheet,
            Err(error) => {
                return fail(&format!("no page to print was made in “{language}”: {error}"));
            }
        };
        let page = poster_page(&asks, &words).into_bytes();
        for (ending, bytes) in [("html", page), ("pdf", sheet)] {
            let file = folder.join(format!("poster-{language}.{ending}"));
            if let Err(error) = fs::write(&file, bytes) {
                return fail(&format!("{} cannot be written: {error}", file.display()));
            }
            print(&file.display().to_string());
        }
    }
    ExitCode::SUCCESS
}
