//! Turns the built-in sample, the real document, into the answers the page has to give about it.

use anyhow::Result;

use crate::harness::{page::Addition, run};

fn addition(level: &str, figures: [&str; 3], verdict: &str) -> Addition {
    let [stated, sum, difference] = figures.map(str::to_owned);
    Addition {
        level: level.to_owned(),
        stated,
        sum,
        difference,
        verdict: verdict.to_owned(),
    }
}

#[tokio::test]
async fn every_count_is_right() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        assert_eq!(page.stat("units").await?, "1");
        assert_eq!(page.stat("projects").await?, "65");
        assert_eq!(page.stat("indicators").await?, "311");
        assert_eq!(page.stat("unexplained").await?, "0");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_verdict_names_the_difference_and_what_seems_to_be_missing() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        assert_eq!(page.verdict().await?, "differs");
        let words = page.squeezed("[data-role=verdict]").await?;
        for word in ["合计", "49.20", "单位", "缺"] {
            assert!(words.contains(word), "no {word} in {words}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_additions_are_exact_to_the_cent() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        let grand = page.additions("grand").await?;
        let expected = addition("grand", ["74322.44", "74273.24", "49.20"], "differs");
        assert!(grand.contains(&expected), "{grand:?}");
        let unit = page.additions("unit").await?;
        let expected = addition("unit", ["74273.24", "74273.31", "-0.07"], "rounding");
        assert!(unit.contains(&expected), "{unit:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn sixty_five_projects_add_up() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        let exact = "[data-role=addition][data-level=project][data-verdict=exact]";
        page.wait_for(&format!(
            "document.querySelectorAll('{exact}').length === 65"
        ))
        .await?;
        let others = "[data-role=addition][data-level=project]:not([data-verdict=exact])";
        assert_eq!(page.count(others).await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_project_opens_to_its_goal_indicators_and_source() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        let goal = "按照现行财政分担比例，每年对越秀、海珠、荔湾、天河、白云";
        assert!(
            !page.squeezed("body").await?.contains(goal),
            "open before it was asked for"
        );
        page.go_to("projects").await?;
        page.click("[data-role=project-row][data-index=\"0\"]")
            .await?;
        page.wait_for(&format!(
            "document.body.innerText.replace(/\\s/g, '').includes('{goal}')"
        ))
        .await?;
        let shown = page.squeezed("body").await?;
        for (what, words) in [
            (
                "the name of the first indicator",
                "城市社区制订居民公约覆盖率",
            ),
            ("the name of the last indicator", "社区居委会正常工作率"),
            ("the class of an indicator", "社会效益"),
            (
                "a line of the source",
                "期指标值:100%；年度指标值:100%。2、1-产出指标",
            ),
        ] {
            assert!(shown.contains(words), "{what} is not shown: {words}");
        }
        Ok(())
    })
    .await
}
