//! Turns questions to fifty thousand projects, and one that is not answered, into a page that goes on
//! and says that it is at work.

use anyhow::Result;
use serde_json::json;

use crate::harness::files::file;
use crate::harness::looks::Scheme;
use crate::harness::{Page, run, run_after};
use crate::long_list::long_table;

/// Keeps back what is asked of the engine while `held` is a list, until `release()` is called.
const HOLD: &str = "const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...words) {
        if (window.held) held.push(() => post.apply(this, words));
        else post.apply(this, words);
    };
    window.release = () => {
        const late = window.held;
        window.held = undefined;
        late.forEach((send) => send());
    };";

const COUNT: &str = "document.querySelector('[data-role=search-count]').textContent";
const BUSY: &str = "document.body.dataset.busy === 'true'";

#[tokio::test]
async fn a_question_that_waits_for_its_answer_is_seen_to() -> Result<()> {
    run_after(HOLD, async |page| {
        page.look(1440, Scheme::Light).await?;
        page.open_sample().await?;
        assert_eq!(page.value(BUSY).await?, json!(false));
        page.value("window.held = []").await?;
        page.type_into("[data-role=search]", "社区").await?;
        page.wait_for(BUSY).await?;
        page.shot("busy").await?;
        let bar = page
            .value("getComputedStyle(document.body, '::before').height")
            .await?;
        assert_eq!(bar, json!("3px"));
        // The field is the reader's all the while.
        let typed = page.value("document.querySelector('[data-role=search]').value");
        assert_eq!(typed.await?, json!("社区"));
        page.value("release()").await?;
        page.wait_for(&format!("/^\\d+ 处$/.test({COUNT}) && !({BUSY})"))
            .await?;
        // Nor is it seen when a document takes the place of one that was asked about.
        page.value("window.held = []").await?;
        page.go_to("indicators").await?;
        page.type_into("[data-role=search]", "服务").await?;
        page.wait_for(BUSY).await?;
        page.value("release()").await?;
        page.click("[data-role=sample]").await?;
        page.wait_until_read().await?;
        page.wait_for(&format!("!({BUSY})")).await
    })
    .await
}

/// Does something, and tells for how many milliseconds the answer let itself be waited for.
async fn answered_in(page: &Page, act: &str, answered: &str) -> Result<u64> {
    page.value(&format!(
        "(() => {{
            window.answered = undefined;
            const begun = performance.now();
            {act};
            const look = () => {{
                if ({answered}) window.answered = Math.round(performance.now() - begun);
                else setTimeout(look, 1);
            }};
            look();
        }})()"
    ))
    .await?;
    page.wait_for("window.answered !== undefined").await?;
    Ok(page.value("answered").await?.as_u64().unwrap_or(0))
}

/// How long the answers take is printed and not asserted: that is the machine's.
#[tokio::test]
async fn fifty_thousand_projects_are_searched_ordered_and_filtered() -> Result<()> {
    run(async |page| {
        page.look(1440, Scheme::Light).await?;
        page.drop_file(&file("五万.txt", long_table(50_000))?)
            .await?;
        page.wait_until_read().await?;
        assert_eq!(page.stat("projects").await?, "50000");
        let typed = "(() => {
            const field = document.querySelector('[data-role=search]');
            field.value = '示范项目7';
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        })()";
        let searched = answered_in(page, typed, &format!("{COUNT} === '1,250 处'")).await?;
        page.go_to("projects").await?;
        let first = "document.querySelector('[data-position=\"0\"] .project-total').innerText";
        let sort = "document.querySelector('th[data-column=total] button').click()";
        let ordered = answered_in(page, sort, &format!("{first}.trim() === '50,000.00'")).await?;
        let filter = "(() => {
            const field = document.querySelector('[data-role=filter-at-most]');
            field.value = '20';
            field.dispatchEvent(new Event('change', { bubbles: true }));
        })()";
        let filtered = answered_in(page, filter, &format!("{first}.trim() === '20.00'")).await?;
        println!("searched, ordered, filtered in {searched}, {ordered}, {filtered} ms");
        Ok(())
    })
    .await
}
