//! Radicals that PDF tools print in place of ordinary ideographs, folded back.
//!
//! A PDF says by its ToUnicode table which character a glyph is; where one glyph serves two
//! characters, producers take the lower code point, which is the radical (apache/pdfbox#470).
//! The pairs are Unicode's property Equivalent_Unified_Ideograph, but for ⼾, which these tables
//! print for 户 and Unicode pairs with 戶. NFKC would not do: it leaves most of the supplement as
//! it is, and rewrites `㎡` and full-width punctuation.

/// U+2F00 to U+2FD5, the Kangxi radicals, in order.
const KANGXI: &str = "\
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀\
    寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋\
    比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
    缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛\
    辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
    黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠\
";

/// U+2E80 to U+2EF3, the CJK radicals supplement, in order; itself where there is no pair.
const SUPPLEMENT: &str = "\
    ⺀厂乛乚乙亻冂⺇刀刂卜㔾小小兀尣尢⺑巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛\
    犭王⺪目示礻⺮糹纟罓罒㓁冗⺵羊⺷⺸耂肀聿肉⺽艹艹艹虎衤覀西见角⻇讠贝⻊车辶辶辶邑\
    钅長镸长门⻕阝雨青韦页风飞食⻞飠饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟\
";

/// Every radical and every pair of one is as long as this in UTF-8, so that folding moves nothing.
const CHARACTER_BYTES: usize = 3;

/// The ordinary ideograph for a radical; `None` for any other character.
pub fn fold(character: char) -> Option<char> {
    let (table, first) = match character {
        '\u{2f00}'..='\u{2fd5}' => (KANGXI, '\u{2f00}'),
        '\u{2e80}'..='\u{2ef3}' => (SUPPLEMENT, '\u{2e80}'),
        _ => return None,
    };
    let at = (character as usize - first as usize) * CHARACTER_BYTES;
    let folded = table[at..].chars().next()?;
    (folded != character).then_some(folded)
}

/// Number of radicals in `text` that [`fold`] knows.
pub fn count(text: &str) -> u32 {
    // Nearly every text has none. Radicals begin with these bytes in UTF-8, and bytes are looked at
    // far faster than characters.
    let bytes = text.as_bytes();
    let mut firsts = memchr::memchr_iter(0xe2, bytes);
    if !firsts.any(|at| bytes[at + 1] >= 0xba) {
        return 0;
    }
    text.chars().filter(|one| fold(*one).is_some()).count() as u32
}

/// `text` with its radicals folded; as many bytes as before.
pub fn fold_text(text: &str) -> String {
    text.chars()
        .map(|character| fold(character).unwrap_or(character))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_hold_characters_of_equal_length() {
        for (table, count) in [(KANGXI, 214), (SUPPLEMENT, 116)] {
            assert_eq!(table.chars().count(), count);
            assert!(table.chars().all(|one| one.len_utf8() == CHARACTER_BYTES));
        }
    }

    #[test]
    fn folds_what_tools_print_and_nothing_else() {
        assert_eq!(
            fold_text("项⽬⽀出，财政专⼾，⺠⻋⻓⻔⻚⻛⻝⽹⼾"),
            "项目支出，财政专户，民车长门页风食网户"
        );
        assert_eq!(fold_text("㎡①（％）ＡＢ"), "㎡①（％）ＡＢ");
    }
}
