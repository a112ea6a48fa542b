//! Turns a trace of the browser into how long the tasks of the page's main thread work.

use anyhow::{Context, Result};
use serde_json::Value;

use super::Page;

/// What is traced: tasks of threads, what the page does in them, and marks that tests set.
pub const CATEGORIES: &str = "disabled-by-default-devtools.timeline,blink.user_timing";

const MAIN_THREAD: &str = "CrRendererMain";
const TASK: &str = "RunTask";

impl Page {
    /// Sets a mark in the trace.
    pub async fn mark(&self, name: &str) -> Result<()> {
        self.value(&format!("performance.mark('{name}') !== null"))
            .await
            .map(drop)
    }

    /// The tasks of the main thread between each of these marks and the next, by how long the thread
    /// worked in each, in microseconds, the longest first. Waiting for a processor does not count.
    /// The trace can be asked for once.
    pub async fn tasks_between<const N: usize>(&self, marks: [&str; N]) -> Result<Vec<Vec<u64>>> {
        let mut events = Vec::new();
        for entry in self.driver.get_log("performance").await? {
            let event: Value = serde_json::from_str(&entry.message)?;
            let event = &event["message"];
            if event["method"] == "Tracing.dataCollected" {
                events.push(event["params"].clone());
            }
        }
        let number = |it: &Value| it.as_f64().map(|it| it as u64);
        let time = |event: &Value| number(&event["ts"]).unwrap_or(0);
        let place = |mark: &str| {
            let mut events = events.iter();
            let event = events.find(|event| event["name"] == mark);
            event.with_context(|| format!("the trace has no mark {mark}"))
        };
        let page = &place(marks[0])?["pid"];
        let is_main = |event: &&Value| {
            event["name"] == "thread_name"
                && event["args"]["name"] == MAIN_THREAD
                && event["pid"] == *page
        };
        let thread = events.iter().find(is_main).context("no main thread")?;
        let is_task = |event: &&Value| {
            event["name"] == TASK && event["pid"] == *page && event["tid"] == thread["tid"]
        };
        let tasks: Vec<&Value> = events.iter().filter(is_task).collect();
        let mut found = Vec::new();
        for pair in marks.windows(2) {
            let (from, to) = (time(place(pair[0])?), time(place(pair[1])?));
            let between = tasks.iter().filter(|task| (from..to).contains(&time(task)));
            let mut worked: Vec<u64> = between
                .map(|task| number(&task["tdur"]).context("a task without thread time"))
                .collect::<Result<_>>()?;
            worked.sort_unstable_by(|one, other| other.cmp(one));
            found.push(worked);
        }
        Ok(found)
    }
}
