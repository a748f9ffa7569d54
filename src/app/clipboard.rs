//! The clipboard of this computer. At a kiosk it does not exist: nothing of a visitor reaches it, and nothing
//! that somebody else put there comes from it.
//!
//! What the window is told to copy goes to the system after each frame, and what is pasted comes with the next
//! frame's input. Both pass here, whatever on the screen asked for it.

use egui::{Context, Event, FullOutput, OutputCommand, Plugin, RawInput};

/// Keeps the window and the clipboard apart.
struct NoClipboard;

/// Keeps the window and the system's clipboard apart from here on.
pub(super) fn close(ctx: &Context) {
    ctx.add_plugin(NoClipboard);
}

impl Plugin for NoClipboard {
    fn debug_name(&self) -> &'static str {
        "no clipboard"
    }

    fn input_hook(&mut self, _: &Context, input: &mut RawInput) {
        input.events.retain(|event| {
            !matches!(
                event,
                Event::Copy
                    | Event::Cut
                    | Event::Paste(_)
                    | Event::PasteImage(_)
                    | Event::MiddleClickPaste { .. }
            )
        });
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        output.platform_output.commands.retain(|command| match command {
            OutputCommand::CopyText(_)
            | OutputCommand::TextSelectionSettled(_)
            | OutputCommand::CopyImage(_) => false,
            OutputCommand::OpenUrl(_) => true,
        });
    }
}
