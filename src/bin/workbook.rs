//! The maker of workbooks: an engine that writes them too, in a worker of its own.

fn main() {
    jixiao::web::start_engine();
}
