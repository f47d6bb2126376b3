import FasciaCommands

@main
struct Fascia {
    static func main() async {
        await FasciaCommand.runAndExit()
    }
}
