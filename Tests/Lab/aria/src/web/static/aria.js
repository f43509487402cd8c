fetch("/api/stats").then((answer) => answer.json()).then(console.log);
