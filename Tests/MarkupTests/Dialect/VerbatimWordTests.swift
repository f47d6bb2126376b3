import Testing

@Suite struct VerbatimWordTests {
    @Test func `a word behind a backslash is kept as it is`() {
        #expect(
            tree(#"a \97140-59, (\MFR)"#, ranges: true) == """
                paragraph 0..<19
                  text "a " 0..<2
                  text level=1 "97140-59" 3..<11
                  text ", (" 11..<14
                  text level=1 "MFR" 15..<18
                  text ")" 18..<19
                """)
    }

    @Test(arguments: [#"C:\temp\x"#, #"\\97140"#, #"`\97140`"#, #"a \é"#, #"a\b"#])
    func `other backslashes stay`(text: String) {
        #expect(html(text).contains(#"\"#))
    }
}
