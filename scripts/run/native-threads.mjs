/** What libuv's threads, in which SQLite and password hashing work, are told through the environment. */
export const nativeThreads = {
  // Four by default: too few beside a reader or two that take long.
  UV_THREADPOOL_SIZE: "8",
  // glibc keeps freed memory in pools of its own, up to eight for each core: two keep a busy web server 50 MB smaller.
  MALLOC_ARENA_MAX: "2",
};
