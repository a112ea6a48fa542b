//! The viewer: shows a document.

fn main() {
    jixiao::web::start_viewer();
}
