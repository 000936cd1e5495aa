/* Loaded before the C library, makes the file system of SQLite's files one without shared mappings (NO_SHARED_MEMORY=1) or
   without locks (NO_LOCKS=1), as some network and user-space file systems are; or one that writes nothing as long as a file
   of some name exists (BLOCKED=file), as a network file system whose server is away. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int names(int file, const char *ending) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  size_t end = strlen(ending);
  return (size_t)length >= end && !strcmp(path + length - end, ending);
}

void *mmap(void *at, size_t length, int protection, int flags, int file, off_t offset) {
  static void *(*real)(void *, size_t, int, int, int, off_t);
  if (!real) real = dlsym(RTLD_NEXT, "mmap");
  if (getenv("NO_SHARED_MEMORY") && file >= 0 && (flags & MAP_SHARED) && names(file, ".sqlite-shm")) {
    errno = ENODEV;
    return MAP_FAILED;
  }
  return real(at, length, protection, flags, file, offset);
}

void *mmap64(void *at, size_t length, int protection, int flags, int file, off_t offset) {
  return mmap(at, length, protection, flags, file, offset);
}

int fcntl(int file, int command, ...) {
  static int (*real)(int, int, ...);
  if (!real) real = dlsym(RTLD_NEXT, "fcntl");
  va_list rest;
  va_start(rest, command);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  if (getenv("NO_LOCKS") && (command == F_SETLK || command == F_SETLKW || command == F_GETLK)
      && (names(file, ".sqlite") || names(file, ".sqlite-shm"))) {
    errno = ENOLCK;
    return -1;
  }
  return real(file, command, argument);
}

int fcntl64(int file, int command, ...) {
  va_list rest;
  va_start(rest, command);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  return fcntl(file, command, argument);
}

static void wait_until_it_writes(int file) {
  const char *blocked = getenv("BLOCKED");
  if (!blocked || !(names(file, ".sqlite") || names(file, ".sqlite-wal"))) return;
  while (access(blocked, F_OK) == 0) usleep(10000);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  static ssize_t (*real)(int, const void *, size_t, off_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite");
  wait_until_it_writes(file);
  return real(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off_t offset) {
  return pwrite(file, bytes, count, offset);
}
