/** Media that carry a text but did not issue it. */
export const CARRIERS =
  /(?:新华(?:社|网)|人民(?:日报|网)|中新(?:社|网)|日报|晚报|时报|电视台|本网|本站|网站|门户网|政府网|公众号|互联网)/u;
