/** A plan that tries to be more than text, wherever a page might let it. */
export const HOSTILE = `"><img src=x onerror="window.__pwned=1">某市2025年工作要点
一、</style><style>body{display:none}</style>建强支部
1.实施“</script><script>window.__pwned=2</script>”工程。建成“四强”党支部60个以上，2025年底前完成。
2.开展{{constructor.constructor('window.__pwned=3')()}}行动，举办javascript:window.__pwned=4培训10期。
3.打造“<svg onload=window.__pwned=5>”品牌5个，落实《<iframe src="//example.com/"></iframe>方案》。
4.\u202E倒写\u202C、\u2066隔离\u2069，建成<a href="javascript:window.__pwned=6">示范点</a>3个。
5.]]><!-- --><base href="//example.com/"><form action="//example.com/"><button>推进</button>改造8处。
二、一年打基础<img src=//example.com/>、两年上台阶
`;

export const HOSTILE_NAME = '"><img src=x onerror=window.__pwned=7>{b|坏}';
