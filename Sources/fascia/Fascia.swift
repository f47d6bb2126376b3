// Nothing of it is called: what is linked takes the place of the C library's `malloc`, by which Swift gets all its memory.
// 10,000 articles take a tenth less time and a quarter less memory with it.
import CMimalloc
import FasciaCommands

@main
struct Fascia {
    static func main() async {
        await FasciaCommand.runAndExit()
    }
}
