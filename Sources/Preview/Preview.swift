import SiteBuild

/// What a preview says while it runs.
package enum PreviewEvent: Sendable {
    /// Pages can be asked for.
    case listening(ListeningAddress)
    /// The site was brought up to date, or could not be, in so much time.
    case updated(SiteUpdate, Duration)
}

/// Shows a site in browsers until the task is cancelled: serve, watch, bring up to date, tell the browsers.
///
/// `input` gives the folders and the day as they are when it is called. `run` tells this start of the preview from others.
/// Throws a ``PreviewFailure``.
package func preview(
    run: String, at address: ListeningAddress, isStrict: Bool, say: @escaping @Sendable (PreviewEvent) -> Void,
    input: @escaping @Sendable () -> SiteInput
) async throws {
    let address = try address.withChosenPort()
    let site = PreviewSite(run: run, isStrict: isStrict, input: input)
    let feed = ChangeFeed()
    let responder = Responder(hosts: AllowedHosts(address))
    let server = try PreviewServer(at: address, states: { await feed.states() }) { request in
        // Until the first site is made there is nothing to answer.
        for await _ in await feed.states() { break }
        return await responder.answer(request, from: await site.view)
    }
    do {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await server.run() }
            tasks.addTask { try await feed.keepBeating() }
            tasks.addTask {
                try await server.waitUntilListening()
                say(.listening(address))
                let folders = input()
                let watcher = try SiteWatcher(content: folders.content.name, templates: folders.templates.name)
                // Watched first and read then: what changes in between is looked at twice, and not missed.
                var changes = SiteChanges.everything
                while true {
                    let began = ContinuousClock.now
                    if let update = await site.update(changes) {
                        await feed.publish(site.view.state)
                        say(.updated(update, .now - began))
                    }
                    changes = try await watcher.next()
                }
            }
            // None of them ends of itself: the first to end says why.
            defer { tasks.cancelAll() }
            try await tasks.next()
        }
    } catch is CancellationError where Task.isCancelled {
        // That was asked for.
    }
}
