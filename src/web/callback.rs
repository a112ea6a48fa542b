//! A handle and what it does into a callback.

use yew::Callback;

/// Does `act` with `handle`, whenever it is called.
pub fn callback<H, T>(handle: &H, act: impl Fn(&H, T) + 'static) -> Callback<T>
where
    H: Clone + 'static,
    T: 'static,
{
    let handle = handle.clone();
    Callback::from(move |what| act(&handle, what))
}
