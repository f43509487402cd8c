import CPosix

/// How many times longer work takes on four times as much, by the shortest of several tries of each: about 4 where its
/// time is linear, 16 where it is quadratic. It is the thread's own processor time, and tries end early at a growth below
/// `enough`, so that a busy machine costs time and not the test.
func growth(from size: Int, enough: Double = 9, _ work: (Int) -> () -> Void) -> Double {
  let (small, large) = (work(size), work(4 * size))
  var (short, long) = (Double.infinity, Double.infinity)
  for _ in 0..<8 {
    short = min(short, processorTime(small))
    long = min(long, processorTime(large))
    if long / short < enough { break }
  }
  return long / short
}

/// How long a thread computes for some work, in nanoseconds.
private func processorTime(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
  let start = now()
  work()
  return now() - start
}
