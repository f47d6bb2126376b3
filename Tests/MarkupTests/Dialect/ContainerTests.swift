import Testing

@Suite struct ContainerTests {
    @Test func `fences keep blocks together, also nested and in quotes`() {
        #expect(
            tree("> :::steps First *visit*\n>\n> a\n>\n> ::: inner\n>\n> b\n>\n> :::\n>\n> :::\n>\n> c", ranges: true)
                == """
                blockQuote 0..<72
                  container "First visit" detail="steps" 2..<66
                    paragraph 29..<30
                      text "a" 29..<30
                    container detail="inner" 35..<58
                      paragraph 49..<50
                        text "b" 49..<50
                  paragraph 71..<72
                    text "c" 71..<72
                """)
    }

    @Test func `a container is an element with a class`() {
        #expect(
            html(":::steps Title\n\na\n\n:::") == """
                <div class="container container-steps">
                <p class="container-title">Title</p>
                <p>a</p>
                </div>

                """)
    }

    @Test func `a fence without its counterpart is an error`() {
        expect("1️⃣:::a\n\nx", reports: [("1️⃣", "container-fence")])
        expect("x\n\n1️⃣:::", reports: [("1️⃣", "container-fence")])
        expect("> 1️⃣:::a\n\n2️⃣:::", reports: [("1️⃣", "container-fence"), ("2️⃣", "container-fence")])
    }

    @Test func `a fence inside a paragraph is an error`() {
        expect("text\n1️⃣:::", reports: [("1️⃣", "container-fence")])
        expect(":::a\n\n- x\n1️⃣:::\n\n:::", reports: [("1️⃣", "container-fence")])
    }

    @Test func `a name has letters, digits and hyphens`() {
        expect("1️⃣:::{note}\n\nx\n\n:::", reports: [("1️⃣", "container-fence")])
    }

    @Test(arguments: [#"\:::"#, "`:::`", "    :::a", "a ::: b"])
    func `other colons are text`(text: String) {
        #expect(messages(text).isEmpty)
    }
}
