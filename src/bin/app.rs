//! The page and its worker: one program that looks at where it woke up.

fn main() {
    jixiao::web::start();
}
