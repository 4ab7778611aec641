/**
 * Traditional characters that headers and status words use, each followed by its simplified form. The whole table
 * (opencc-js) is loaded by cleaning alone: every command would have to wait for it.
 */
const PAIRS = `
  戶户 編编 號号 產产 單单 訂订 貨货 數数 價价 額额 總总 計计 稱称 類类 別别 國国 區区 縣县 電电 話话 郵邮 遞递 負负 責责 業业 務务 員员 銷销 機机 會会 階阶 狀状 態态 贏赢 輸输 丟丢
  時时 間间 創创 聯联 繫系 係系 絡络 絕绝 職职 稅税 統统 註注 冊册 級级 備备 項项 條条 碼码 線线 來来 處处 門门 發发 運运 達达 預预 際际 實实 買买 賣卖 費费 帳账 賬账 貝贝 質质 據据
  點点 標标 題题 規规 網网 頁页 廠厂 應应 採采 購购 進进 損损 潤润 幣币 說说 連连 繳缴 繼继 暫暂 潛潜 終终 準准 確确 認认 談谈 詢询 報报 籤签 簽签 約约 關关 閉闭 開开 轉转 換换 顧顾
  問问 團团 隊队 屬属 東东 華华 鄉乡 鎮镇 歲岁 齡龄 護护 傳传 歷历 記记 錄录 優优 無无 這这 給给 對对 爭争 競竞 選选 擇择 尋寻 節节 圖图 測测 層层
`;

const SIMPLE: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/u)
    .map((pair) => {
      const [traditional = '', simplified = ''] = pair;
      return [traditional, simplified];
    }),
);

/** The simplified spelling of a short text, so that 客戶編號 and 客户编号 are one word. */
export const simplifyHan = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (letter) => SIMPLE.get(letter) ?? letter);
