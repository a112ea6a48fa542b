//! The engine: reads documents for the page, in a worker or beside it.

fn main() {
    jixiao::web::start_engine();
}
