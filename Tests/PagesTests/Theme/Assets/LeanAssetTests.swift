import Testing

@testable import Pages

/// What ships of a script or a style sheet.
struct LeanAssetTests {
    @Test(arguments: [
        ("// one\nlet a = 1; // two\n\n  /* three */ f();\n", "let a=1;\nf();\n"),
        ("/**\n * @param {string} a\n */\nconst f = (a) => a + 1;", "const f=(a)=>a+1;\n"),
        ("a = 'http://x'; // y", "a='http://x';\n"),
        ("a = \"/* no */ \\\" // no\";", "a=\"/* no */ \\\" // no\";\n"),
        ("a = `//  ${ b /* c */ + `  ${ '}' }` }  //`;", "a=`//  ${b+ `  ${'}'}`}  //`;\n"),
        ("a = `{${{ b: 1 }.b}`; // c", "a=`{${{b:1}.b}`;\n"),
        ("a = b.match(/\\/\\/ [/'\"`] /gu) / 2; // c", "a=b.match(/\\/\\/ [/'\"`] /gu)/ 2;\n"),
        ("return /[*/]/.test(a);", "return /[*/]/.test(a);\n"),
        ("if (a) /\\/\\//.test(b); // c", "if(a)/\\/\\//.test(b);\n"),
        ("a.if(b) / c; // d / e", "a.if(b)/ c;\n"),
        ("a = b / c; // d / e\n", "a=b / c;\n"),
        ("a[0] / 2 / b() / 3 // '", "a[0]/ 2 / b()/ 3\n"),
        (
            "a + +b; a - -b; a++ + b; a / /b/; a < !--b; 1 .c; a ? .5 : 1; a + .5; a * 2 % b ** -c; return -a < b;",
            "a+ +b;a- -b;a++ +b;a / /b/;a< !--b;1 .c;a?.5:1;a+ .5;a*2%b**-c;return-a<b;\n"
        ),
        ("a/**/in/* b */c", "a in c\n"),
        ("return/*\n*/a", "return\na\n"),
        ("a\n++b", "a\n++b\n"),
        ("/*! Some\n    licence */\nf();", "/*! Some licence */\nf();\n"),
        ("/* @license x */ f();", "/* @license x */ f();\n"),
        ("this.#a = 'ä'; é = $b;", "this.#a='ä';é=$b;\n"),
    ])
    func `a script keeps its meaning without comments and indentation`(script: String, lean: String) {
        #expect(leaned("x.js", script) == lean)
    }

    @Test(arguments: [
        "a = 'open\n'", "a = `open", "/* open", "a = `${b`", "f(}", "{", "a = b\u{2028}c", "} /'/.test(b);", "f(", "f)",
        "a = /open", "a = 'open\\",
    ])
    func `a script that is not understood is left as it is`(script: String) {
        #expect(leaned("x.js", script) == script)
    }

    @Test(arguments: [
        ("/* one */\n.a, .b {\n  color: red; /* two */\n}\n\n", ".a,.b{\ncolor:red;\n}\n"),
        (".a :hover > b + c { margin: 1px -2px }", ".a :hover > b + c{margin:1px -2px}\n"),
        ("a::before { content: '/* no */  x' }", "a::before{content:'/* no */  x'}\n"),
        ("a { background: url(data:a/*b*/c) URL( '/*d*/' ) }", "a{background:url(data:a/*b*/c) URL( '/*d*/' )}\n"),
        (".a/* x */.b { }", ".a/**/.b{}\n"),
        ("@media (width > 40em) and (hover: hover) {", "@media (width > 40em) and (hover:hover){\n"),
        ("a { width: calc(1px + 2 * (3px - 1px)) }", "a{width:calc(1px + 2 * (3px - 1px))}\n"),
        ("/*! Some\n licence */ a {}", "/*! Some licence */ a{}\n"),
    ])
    func `a style sheet keeps its meaning without comments and indentation`(styles: String, lean: String) {
        #expect(leaned("x.css", styles) == lean)
    }

    @Test(arguments: ["a { content: 'open\n' }", "/* open", "a { b: url(open", "a { content: 'open\\"])
    func `a style sheet that is not understood is left as it is`(styles: String) {
        #expect(leaned("x.css", styles) == styles)
    }

    @Test
    func `other files are left as they are`() {
        #expect(leaned("x.svg", "<svg>  // </svg>") == "<svg>  // </svg>")
    }

    @Test
    func `what is lean stays as it is`() {
        let script = "/*! x */\nconst a=`b ${c}`;\nf(/[/]/g,a- -1);\n"
        #expect(leaned("x.js", script) == script)
    }

    private func leaned(_ path: String, _ text: String) -> String {
        String(decoding: leanAsset(path, Array(text.utf8)), as: UTF8.self)
    }
}
