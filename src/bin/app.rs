//! The first view: ways in, progress, and what could not be read.

fn main() {
    jixiao::web::start_shell();
}
