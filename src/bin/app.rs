//! The page.

fn main() {
    jixiao::web::start_page();
}
