import { spellings } from '../model/spelling.ts';

/** Legal forms at the end of Chinese names, each followed by other writings of the same form; the longest are tried first. */
const HAN = `
  集团股份有限公司=集团股份公司
  集团有限公司=集团有限责任公司
  集团公司
  股份有限公司=股份公司
  股份合作公司
  有限公司=有限责任公司,责任有限公司
  有限合伙企业=有限合伙
  特殊普通合伙企业=特殊普通合伙
  普通合伙企业=普通合伙
  合伙企业
  个人独资企业
  个体工商户
  农民专业合作社
  专业合作社
  集团
  公司
`;

/** Legal forms of other countries: how they are shown, then as words without points at the end of a name. */
const LATIN = `
  Inc.=inc,incorporated
  Corp.=corp,corporation
  Co., Ltd.=co ltd,co limited,company ltd,company limited
  Co., Inc.=co inc
  Co.=co,company
  Ltd.=ltd,limited
  LLC=llc
  LLP=llp
  LP=lp
  PLC=plc,public limited company
  Pty Ltd=pty ltd,proprietary limited,pty limited
  Pte. Ltd.=pte ltd,pte limited
  Pvt. Ltd.=pvt ltd,private limited,pvt limited
  Sdn. Bhd.=sdn bhd
  Bhd.=bhd,berhad
  GmbH & Co. KG=gmbh and co kg,gmbh co kg
  GmbH=gmbh,gesellschaft mit beschrankter haftung
  AG=ag,aktiengesellschaft
  KG=kg
  OHG=ohg
  e.V.=ev
  SE=se
  S.A. de C.V.=sa de cv
  S.A.=sa
  S.A.S.=sas
  S.A.R.L.=sarl
  S.r.l.=srl
  S.p.A.=spa
  S.L.=sl
  Lda.=lda
  Ltda.=ltda
  B.V.=bv
  N.V.=nv
  A/S=as
  ApS=aps
  AB=ab
  Oy=oy
  Oyj=oyj
  Sp. z o.o.=sp z oo,sp z o o
  s.r.o.=sro
  Kft.=kft
  JSC=jsc
  OOO=ooo
  K.K.=kk,kabushiki kaisha
  Holdings plc=holdings plc
`;

export interface LegalForm {
  readonly form: string;
  readonly spelling: string;
}

const read = (list: string): readonly LegalForm[] =>
  list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [form = '', others = ''] = line.trim().split('=');
      return [...new Set([...spellings(others), ...(list === HAN ? [form] : [])])].map((spelling) => ({
        form,
        spelling,
      }));
    })
    .sort((a, b) => b.spelling.length - a.spelling.length || (a.spelling < b.spelling ? -1 : 1));

export const HAN_FORMS = read(HAN);

/** Words of the spelling, such as ['co', 'ltd']. */
export const LATIN_FORMS = read(LATIN).map(({ form, spelling }) => ({ form, words: spelling.split(' ') }));

/** Japanese forms stand before or behind the name. */
export const JAPANESE_FORMS = ['株式会社', '有限会社', '合同会社'];
