/**
 * What an indicator's name says about the figure. Words of the field, not of one municipality; a hint
 * only ever leads to an inferred setting that a person confirms.
 */
export interface NameHints {
  /** A smaller figure is better (待機児童, 排出量, 事故 …). */
  readonly falls: boolean;
  /** A larger figure is better beyond doubt, even where a plan expects a decline (人口, 出生数 …). */
  readonly rises: boolean;
  /** Something that happens so many times in a year (開催回数, 創業者数 …). */
  readonly counted: boolean;
  /** Something done so many times that plans set either a yearly or a whole target for it. */
  readonly additive: boolean;
  /** Something that exists at a time (登録数, 施設数, 面積 …). */
  readonly stock: boolean;
  /** The figure is a total since some beginning (累計). */
  readonly cumulative: boolean;
}

const falling =
  /待機児童|被害|排出量|不安|死亡|死者|死傷|負傷|事故|廃棄|ごみ|ゴミ|犯罪|刑法犯|犯件数|詐欺|自殺|失業|空き家(?:数|率|戸数|件数)|空き店舗(?:数|率)|滞納|未収|未納|負債|公債費|市債残高|起債残高|借入金|赤字|苦情|離職|不登校|いじめ|喫煙|飲酒|肥満|むし歯|う蝕|未受診|火災|焼失|電気使用量|電力使用量|エネルギー(?:消費|使用)|水使用量|転出(?:者|超過)|流出|時間外|超過勤務|残業|漏水|虐待|放置|罹患|有病|有所見|要介護(?:認定|者|率)|医療費|経常収支比率|将来負担比率|耕作放棄|荒廃農地|遊休農地|未処理|所要時間|待ち時間|順位|孤立|負担(?:感|に感じ)/;

/** With one of these the name speaks of an effort against it, not of the thing itself. */
const effort =
  /対策|削減(?:量|率|額|数)|減少(?:量|率|数)|減量(?:率|数)|防止|予防|解消|軽減|抑制|支援|利活用|活用|改善|訓練|講習|講座|教室|研修|啓発|相談|検診|隊員|団体|組織|整備|再生|受入|設置|満足|協定|リサイクル|資源化|再生利用|分別|回収|処理率|整理|徴収|再就職|復職|復帰|減災|ない|なく/;

const rising =
  /人口|出生数|出生率|婚姻|就業者|従業者|従事者|担い手|農家|経営体|事業所数|児童数|生徒数|会員|利用者|来場|来館|入込|参加者|転入|社会増減|満足|充足率|組織率|加入率|受診率|就職率|産出額|出荷額|販売額|生産額|所得|税収|収納率|団員|隊員|医師|看護師|学生数|乗客|乗車|宿泊|施設数|頭数|面積/;

const counted =
  /(?:実施|開催|補助|助成|交付|支援|相談|申請|成約|契約|派遣|参加|受講|体験|創業|起業|開業|就農|移住|定住|転入|転居|出展|発行|認定|入札|立地|誘致|採用|就職|就業|出生|婚姻|成婚|訪問|利用|来場|来館|入館|宿泊|入込|販売|寄附|寄付|売上|掲載|閲覧|アクセス|マッチング|リフォーム|商品化|事業化|特許|出願|共同研究|受験|検診|視察|研修)[^率割合]*(?:件数|回数|者数|人数|客数|数|額|量|件|回)$|回数$|件数$/;

const additive =
  /(?:実施|開催|補助|助成|交付|支援|相談|申請|成約|契約|派遣|受講|創業|起業|開業|就農|移住|定住|出展|認定|入札|立地|誘致|採用|成婚|マッチング|リフォーム|商品化|事業化|特許|共同研究|研修)[^率割合額]*(?:件数|回数|者数|人数|数|件|回)$|回数$|件数$/;

const stock =
  /登録|会員|団体数|組織数|施設数|事業所数|店舗数|箇所数|か所数|設置(?:数|市町村数|箇所|か所)|保有|導入(?:量|戸数|数|住宅戸数)|整備(?:数|延長|面積|済)|締結(?:数|件数)|頭数|面積|延長|戸数|世帯数|人口|地区数|基数|台数|搭載|公開して|認知|残高|フォロワー|隊員数|団員数|医師数|職員数|自治体数|市町村数/;

/** Brackets in a name explain it; the hint is taken from what stands outside of them. */
const withoutBrackets = (name: string): string =>
  name.replace(/[(（【〔[][^)）】〕\]]*[)）】〕\]]/g, '').replace(/\s/g, '');

export const nameHints = (name: string): NameHints => {
  const bare = withoutBrackets(name);
  const falls = falling.test(bare) && !effort.test(bare);
  const isStock = stock.test(bare);
  return {
    falls,
    rises: !falls && rising.test(bare),
    counted: !isStock && counted.test(bare),
    additive: !isStock && additive.test(bare),
    stock: isStock,
    cumulative: /累計|累積/.test(name),
  };
};

/** Units of shares, scores and ranks: never an amount that adds up over years. */
export const isRateUnit = (unit: string): boolean =>
  /^(?:[%％‰]|割|点|位|ポイント|pt|倍|歳|指数)$/.test(unit);

/** Names of shares and averages, for cells that leave the unit out. */
export const isRateName = (name: string): boolean =>
  /率$|割合$|比率$|指数$|満足度$|順位$|出生率|平均|偏差値|健康寿命/.test(withoutBrackets(name));
