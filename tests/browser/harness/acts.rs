//! Turns what a person does (choose, drop, paste, press, click) into real events of the browser.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, Key};

use super::Page;

impl Page {
    /// Chooses the option with this value, as a person would in the list.
    pub async fn choose_option(&self, css: &str, value: &str) -> Result<()> {
        let option = format!("{css} option[value={value:?}]");
        self.click(&option).await
    }

    /// Picks a file in the file dialogue.
    pub async fn choose(&self, file: &Path) -> Result<()> {
        self.choose_for("file-input", file).await
    }

    /// Picks several files at once in the file dialogue.
    pub async fn choose_files(&self, files: &[&Path]) -> Result<()> {
        let lines: Vec<_> = files.iter().map(|it| it.to_string_lossy()).collect();
        self.choose_for("file-input", Path::new(&lines.join("\n")))
            .await
    }

    /// Picks a file, or a folder, in the file dialogue of the field with this role.
    pub async fn choose_for(&self, role: &str, file: &Path) -> Result<()> {
        let field = format!("input[type=file][data-role={role}]");
        let input = self.driver.find(By::Css(&field)).await?;
        Ok(input.send_keys(file.to_string_lossy()).await?)
    }

    /// Drags a file over the middle of the window, without letting go.
    pub async fn hover(&self, file: &Path) -> Result<()> {
        self.hover_with(&[file]).await
    }

    async fn hover_with(&self, files: &[&Path]) -> Result<()> {
        self.drag("dragEnter", files).await?;
        self.drag("dragOver", files).await
    }

    /// Drops a file from outside into the middle of the window.
    pub async fn drop_file(&self, file: &Path) -> Result<()> {
        self.drop_files(&[file]).await
    }

    /// Drops several files from outside at once, like [`Page::drop_file`].
    pub async fn drop_files(&self, files: &[&Path]) -> Result<()> {
        self.hover_with(files).await?;
        self.drag("drop", files).await
    }

    async fn drag(&self, kind: &str, files: &[&Path]) -> Result<()> {
        let middle = self.value("[innerWidth >> 1, innerHeight >> 1]").await?;
        let data = json!({ "items": [], "files": files, "dragOperationsMask": 1 });
        let event = json!({ "type": kind, "x": middle[0], "y": middle[1], "data": data });
        self.devtools("Input.dispatchDragEvent", event).await?;
        Ok(())
    }

    /// Copies a text and presses Ctrl+V with nothing in focus.
    pub async fn paste(&self, text: &str) -> Result<()> {
        let may = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.devtools("Browser.grantPermissions", may).await?;
        let copied = self
            .driver
            .execute_async(
                "const [text, done] = arguments;
                 navigator.clipboard.writeText(text).then(() => done(true), it => done(String(it)));",
                vec![json!(text)],
            )
            .await?;
        ensure!(
            copied.json() == &json!(true),
            "cannot copy: {}",
            copied.json()
        );
        let keys = self.driver.action_chain();
        keys.key_down(Key::Control)
            .send_keys("v")
            .key_up(Key::Control)
            .perform()
            .await?;
        Ok(())
    }

    /// What is on the clipboard.
    pub async fn clipboard(&self) -> Result<Value> {
        let read = "const [done] = arguments;
            navigator.clipboard.readText().then(done, error => done(String(error)));";
        let text = self.driver.execute_async(read, Vec::new()).await?;
        Ok(text.json().clone())
    }

    /// Clicks the only element that `css` selects.
    pub async fn click(&self, css: &str) -> Result<()> {
        Ok(self.driver.find(By::Css(css)).await?.click().await?)
    }

    /// Moves the mouse to the middle of the first element that `css` selects.
    pub async fn point_at(&self, css: &str) -> Result<()> {
        let element = self.driver.find(By::Css(css)).await?;
        let middle = "document.querySelector(`{css}`).scrollIntoView({ block: 'center' })";
        self.value(&middle.replace("{css}", css)).await?;
        let mouse = self.driver.action_chain();
        Ok(mouse.move_to_element_center(&element).perform().await?)
    }

    /// Clicks where the mouse is.
    pub async fn press_mouse(&self) -> Result<()> {
        Ok(self.driver.action_chain().click().perform().await?)
    }

    /// Types into the only field that `css` selects, key by key.
    pub async fn type_into(&self, css: &str, keys: &str) -> Result<()> {
        let field = self.driver.find(By::Css(css)).await?;
        Ok(field.send_keys(keys).await?)
    }

    /// Opens the built-in sample and waits until it is shown.
    pub async fn open_sample(&self) -> Result<()> {
        self.click("[data-role=sample]").await?;
        self.wait_until_read().await
    }

    /// Goes to a view of the document by its link.
    pub async fn go_to(&self, view: &str) -> Result<()> {
        self.click(&format!("[data-role=view-link][data-view={view}]"))
            .await?;
        self.wait_for_view(view).await
    }

    /// Waits until a view is the one that is shown.
    pub async fn wait_for_view(&self, view: &str) -> Result<()> {
        self.wait_for(&format!(
            "document.querySelector('.view-current')?.dataset.view === '{view}'"
        ))
        .await
    }

    /// Loads the page again, at another fragment of its address, as a bookmark does.
    pub async fn load_at(&self, fragment: &str) -> Result<()> {
        self.value(&format!("history.replaceState(null, '', '{fragment}')"))
            .await?;
        Ok(self.driver.refresh().await?)
    }

    /// Presses a key on whatever has the focus.
    pub async fn press(&self, key: Key) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(key).perform().await?)
    }

    /// Types on whatever has the focus.
    pub async fn type_keys(&self, keys: &str) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// Presses Tab until the focus is on what `css` selects, as one without a mouse does.
    pub async fn tab_to(&self, css: &str) -> Result<()> {
        for _ in 0..40 {
            self.press(Key::Tab).await?;
            let there = self
                .value(&format!("document.activeElement.matches(`{css}`)"))
                .await?;
            if there == json!(true) {
                return Ok(());
            }
        }
        anyhow::bail!("the keyboard does not reach {css}")
    }
}
