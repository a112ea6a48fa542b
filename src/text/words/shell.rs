//! The sentences of the first view: the ways in, what is being read, and what could not be.

mod preferences;

pub use self::preferences::PreferenceWords;
use crate::stranger::Stranger;
use crate::text::Message;

/// Every word of the first view in one language. They are apart, because the first view is a
/// program of its own and sends no word that it does not say.
pub struct ShellWords {
    /// The name of the program.
    pub name: &'static str,
    /// The page's title while no table is open.
    pub page_title: &'static str,
    /// The empty page.
    pub intake: IntakeWords,
    /// The dialog that takes pasted text.
    pub paste: PasteWords,
    /// While a file is read.
    pub reading: ReadingWords,
    /// Files that give no table.
    pub refusals: RefusalWords,
    /// What went wrong without the file's fault.
    pub failures: FailureWords,
    /// Things worth knowing that stop nobody.
    pub notices: Notices,
    /// What the reader chose about the page itself.
    pub preferences: PreferenceWords,
}

/// There is one value a language, so the same place means the same words.
impl PartialEq for ShellWords {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The empty page.
pub struct IntakeWords {
    /// What to do first.
    pub headline: &'static str,
    /// What comes of it.
    pub purpose: &'static str,
    /// Opens the file picker.
    pub choose: &'static str,
    /// Opens the picker of folders.
    pub choose_folder: &'static str,
    /// Opens the dialog for pasted text.
    pub paste: &'static str,
    /// Opens the built-in sample.
    pub sample: &'static str,
    /// What the sample is called while it is opened.
    pub sample_name: &'static str,
    /// Opens the file picker when a table is shown already.
    pub another: &'static str,
    /// Opens the picker of folders then.
    pub folder: &'static str,
    /// Which files can be read.
    pub accepted: &'static str,
    /// What to do with others.
    pub others: &'static str,
    /// Where the file goes: nowhere.
    pub privacy: &'static str,
    /// A file cannot be opened again by its address.
    pub not_kept: &'static str,
    /// Leads to how the page is used.
    pub help: &'static str,
    /// While a file hovers over the page.
    pub hovering: &'static str,
}

/// The dialog that takes pasted text.
pub struct PasteWords {
    /// Its heading.
    pub heading: &'static str,
    /// The label of its field.
    pub label: &'static str,
    /// Reads the text.
    pub read: &'static str,
    /// Closes the dialog.
    pub close: &'static str,
    /// The name of a document that was pasted.
    pub document_name: &'static str,
}

/// While a file is read.
pub struct ReadingWords {
    /// The file with this name is being read.
    pub reading: fn(&str) -> String,
    /// So many of so many megabytes are read.
    pub progress: fn(&str, &str) -> String,
    /// Everything is read, and is now being understood.
    pub analysing: &'static str,
    /// Stops reading.
    pub cancel: &'static str,
}

/// Files that give no table.
pub struct RefusalWords {
    /// No byte, or only white space.
    pub empty: Message,
    /// A PDF.
    pub pdf: Message,
    /// A ZIP, and so docx and xlsx.
    pub zip: Message,
    /// The older Office formats.
    pub old_office: Message,
    /// A picture.
    pub image: Message,
    /// Some other binary.
    pub binary: Message,
    /// Longer than can be read.
    pub too_large: Message,
    /// In an encoding that is not known here.
    pub unknown_encoding: Message,
    /// Text, but another one.
    pub not_this_table: Message,
    /// Text that was recognised as something else.
    pub stranger: fn(Stranger) -> Message,
    /// Text that was decoded wrongly and saved, and can be turned back.
    pub misread: Message,
}

/// What went wrong without the file's fault.
pub struct FailureWords {
    /// Leads back to the files that were given at once.
    pub back: &'static str,
    /// Reads a misread text turned back.
    pub turn_back: &'static str,
    /// The browser could not read the file.
    pub unreadable: Message,
    /// The browser gave too little memory.
    pub no_memory: Message,
    /// The program stopped while it read.
    pub crashed: Message,
    /// The page itself stopped.
    pub page_crashed: Message,
    /// What the program said when it stopped.
    pub detail: fn(&str) -> String,
    /// Loads the page again.
    pub reload: &'static str,
}

/// Things worth knowing that stop nobody.
pub struct Notices {
    /// No worker could be started.
    pub no_worker: &'static str,
    /// No more than so many files are taken at once; so many files and folders are left out.
    pub left_out: fn(&str, u32) -> String,
    /// So many files and folders could not be opened.
    pub unopened: fn(u32) -> String,
    /// There was no file in the folder.
    pub empty_folder: &'static str,
    /// A newer version of the page is there.
    pub newer: &'static str,
    /// Opens the page in it.
    pub take_over: &'static str,
    /// Closes a notice.
    pub dismiss: &'static str,
}
