//! Questions that come faster than answers: one is on its way at a time, and the newest is the next.

use std::rc::Rc;

use yew::{Callback, hook, use_effect_with, use_mut_ref, use_state};

/// An answer is another one when it came at another time, whatever it says.
struct Arrived<A>(Rc<A>);

impl<A> PartialEq for Arrived<A> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The answer to show, and a way to ask. `question` is what `answer` answers.
///
/// Who types does not wait for answers, and the engine does not work off what nobody wants any
/// more: what is asked while an answer is out takes the place of what waited, and an answer that
/// comes while another question waits is dropped.
#[hook]
pub fn use_newest<Q, A>(question: Q, answer: &Rc<A>, on_ask: &Callback<Q>) -> (Rc<A>, Callback<Q>)
where
    Q: Clone + PartialEq + 'static,
    A: 'static,
{
    let shown = use_state(|| answer.clone());
    let asked = use_mut_ref(|| false);
    let waiting = use_mut_ref(|| None::<Q>);
    let effect = {
        let (asked, waiting, shown) = (asked.clone(), waiting.clone(), shown.clone());
        let (question, on_ask) = (question.clone(), on_ask.clone());
        move |answer: &Arrived<A>| {
            let next = waiting.take().filter(|next| *next != question);
            asked.replace(next.is_some());
            match next {
                Some(next) => on_ask.emit(next),
                None => shown.set(answer.0.clone()),
            }
        }
    };
    use_effect_with(Arrived(answer.clone()), effect);
    let on_ask = on_ask.clone();
    let ask = Callback::from(move |wanted: Q| {
        if *asked.borrow() {
            waiting.replace(Some(wanted));
        } else if wanted != question {
            asked.replace(true);
            on_ask.emit(wanted);
        }
    });
    ((*shown).clone(), ask)
}
