//! Traditional characters into the simplified ones that these tables print.

use std::sync::LazyLock;

/// Each traditional character with its simplified one behind it: those that stand in budgets,
/// goals and indicators, and in the names of units and places. It is no dictionary: a word with
/// a rarer character is found only as it is printed. Where one simplified character serves for
/// several, search does not tell them apart.
const PAIRS: &str = "\
    佈布佔占併并係系傑杰備备傳传債债傷伤傾倾僅仅僑侨價价儀仪億亿儘尽優优儲储兒儿內内兩两冊册\
    凍冻凱凯別别刪删則则剛刚創创劃划劇剧劉刘劑剂動动務务勝胜勞劳勢势勳勋勵励勸劝匯汇彙汇區区協协\
    卻却厲厉參参員员問问啓启啟启喚唤喪丧單单嚴严囑嘱國国圍围園园圓圆圖图團团執执報报場场塊块\
    塗涂塵尘墊垫壓压壞坏壯壮壽寿夠够夢梦夾夹奪夺奮奋婦妇媽妈孫孙學学實实寧宁審审寫写寬宽寶宝\
    將将專专尋寻對对導导屆届層层屬属岡冈島岛峽峡崗岗嶺岭巖岩帥帅師师帳帐帶带幣币幫帮幹干幾几\
    庁厅庫库廈厦廟庙廠厂廢废廣广廳厅張张強强彈弹彌弥後后徑径從从復复徵征惡恶愛爱態态慮虑慶庆\
    憂忧憑凭憲宪懇恳應应懷怀戰战戲戏戶户戸户捨舍捲卷掃扫掛挂採采揚扬換换揮挥損损搖摇搶抢撈捞\
    撐撑撥拨撫抚撲扑擁拥擇择擊击擋挡擔担據据擬拟擴扩擾扰攜携攝摄敗败敘叙數数斷断於于時时晉晋\
    晝昼暢畅暫暂曆历曉晓書书會会東东條条極极榮荣構构樂乐樓楼標标樣样樹树橋桥機机檔档檢检檯台\
    欄栏權权歐欧歡欢歲岁歴历歷历歸归殘残殺杀毀毁氣气決决況况涼凉淨净淺浅湯汤準准溝沟滅灭滬沪\
    滿满漁渔漢汉漸渐潔洁潛潜潤润澤泽濕湿濟济濤涛濫滥灣湾災灾為为無无煙烟煩烦熱热營营爐炉爭争\
    爺爷爾尔牆墙狀状獎奖獨独獲获現现瑪玛環环瓊琼產产産产畝亩畢毕畫画異异當当疊叠療疗癥症發发\
    盡尽監监盤盘眞真眾众睏困矯矫確确碼码磚砖礎础礦矿禍祸禮礼稅税種种稱称積积穩稳窮穷競竞筆笔\
    節节範范築筑簡简簽签籃篮籌筹籤签粵粤糧粮糾纠紀纪約约紅红純纯紙纸級级紛纷紡纺細细終终組组\
    結结絡络給给統统經经綜综維维網网緊紧線线緣缘編编緩缓練练縣县縫缝縮缩縱纵總总績绩織织繞绕\
    繪绘繫系繼继續续纜缆罰罚罷罢羅罗義义習习聖圣聞闻聯联聲声職职聽听肅肃脅胁脈脉腦脑腳脚臨临\
    臺台與与興兴舉举舊旧艙舱艦舰艱艰莊庄華华萬万葉叶葷荤蒼苍蓋盖蔣蒋蕭萧藍蓝藝艺藥药蘇苏蘭兰\
    處处虛虚號号虧亏蟲虫衆众術术衛卫衝冲補补裝装裡里製制複复襲袭見见規规視视覺觉覽览觀观觸触\
    訂订計计訊讯討讨訓训記记訪访設设許许訴诉診诊註注詐诈評评詞词試试詩诗話话該该詳详誌志認认\
    誘诱語语誠诚誤误說说誰谁課课誼谊調调談谈請请論论諮咨諾诺謀谋講讲謝谢證证識识譜谱議议護护\
    譽誉讀读變变讓让讚赞豐丰貝贝負负財财貢贡貧贫貨货販贩貫贯責责貯贮貴贵買买貸贷費费貼贴貿贸\
    賀贺賃赁資资賓宾賞赏賠赔賢贤賣卖質质賬账購购贈赠趕赶趙赵趨趋跡迹踐践蹤踪車车軌轨軍军軟软\
    較较載载輔辅輕轻輛辆輪轮輯辑輸输轄辖轉转辦办辭辞農农這这連连週周進进遊游運运過过達达遞递\
    遠远適适遲迟遷迁選选遺遗遼辽還还邊边郵邮鄉乡鄧邓鄭郑鄰邻醫医醬酱釋释針针釣钓鈔钞鈣钙鈴铃\
    鉛铅銀银銅铜銷销鋁铝鋒锋鋪铺鋼钢錄录錢钱錦锦錯错錶表鍋锅鍛锻鍵键鎮镇鏈链鏡镜鐘钟鐵铁鑑鉴\
    鑒鉴長长門门閉闭開开間间閩闽閱阅闊阔關关陣阵陳陈陸陆陽阳隊队階阶際际隨随險险隱隐隸隶隻只\
    雙双雜杂雞鸡離离難难雲云電电霧雾靈灵靑青靜静韋韦韓韩響响頁页頂顶項项順顺須须預预頒颁領领\
    頭头頻频顆颗題题額额顏颜願愿類类顧顾顯显飯饭飲饮養养餘余館馆饋馈馬马駐驻駕驾騎骑驅驱驗验\
    驟骤體体髮发鬆松鬥斗魚鱼魯鲁鮮鲜鳥鸟鹽盐麗丽麥麦黃黄黒黑點点黨党齊齐齡龄龍龙龐庞\
";

/// Where the ideographs begin that all the pairs are of.
const FIRST: u32 = 0x4e00;

/// One past the last of them.
const END: u32 = 0xa000;

/// For each ideograph the one that it is searched as. Whole documents are looked at while
/// somebody types, so a look has to be one step.
static TABLE: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut table: Vec<char> = (FIRST..END).filter_map(char::from_u32).collect();
    let mut pairs = PAIRS.chars();
    while let (Some(traditional), Some(simplified)) = (pairs.next(), pairs.next()) {
        if let Some(place) = table.get_mut((traditional as u32 - FIRST) as usize) {
            *place = simplified;
        }
    }
    table
});

/// The simplified character for a traditional one that is known here; any other is itself.
pub fn simplified(character: char) -> char {
    let at = (character as u32).wrapping_sub(FIRST);
    TABLE.get(at as usize).copied().unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_leads_to_a_character_that_stays() {
        let characters: Vec<char> = PAIRS.chars().collect();
        let (pairs, rest) = characters.as_chunks::<2>();
        assert!(rest.is_empty());
        for [traditional, simplified] in pairs {
            assert_ne!(traditional, simplified);
            assert_eq!(self::simplified(*traditional), *simplified);
            assert_eq!(self::simplified(*simplified), *simplified);
        }
        assert_eq!(TABLE.len(), (END - FIRST) as usize);
    }
}
