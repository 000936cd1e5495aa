/* A driver of OpenCL that hands everything on to PoCL, and loses its device after so many launches, as a graphics processor
   does that falls off its bus: from then on every launch, copy and wait fails. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Places in the table of functions that every object of a driver begins with (cl_icd.h). */
enum { FINISH = 47, READ = 48, WRITE = 49, LAUNCH = 59 };
enum { OUT_OF_RESOURCES = -5, INVALID_COMMAND_QUEUE = -36 };

typedef int (*finish_function)(void *);
typedef int (*copy_function)(void *, void *, unsigned, size_t, size_t, void *, unsigned, const void *, void *);
typedef int (*launch_function)(void *, void *, unsigned, const size_t *, const size_t *, const size_t *, unsigned,
                               const void *, void *);
typedef int (*platforms_function)(unsigned, void **, unsigned *);
typedef void *(*extension_function)(const char *);

static finish_function real_finish;
static copy_function real_read, real_write;
static launch_function real_launch;
static platforms_function real_platforms;
static extension_function real_extension;
static atomic_long left;

static int lost(void) { return atomic_load(&left) <= 0; }

static int finish(void *queue) {
  int code = real_finish(queue);
  return lost() ? INVALID_COMMAND_QUEUE : code;
}

static int read_buffer(void *queue, void *buffer, unsigned blocking, size_t offset, size_t size, void *to, unsigned count,
                       const void *events, void *event) {
  return lost() ? OUT_OF_RESOURCES : real_read(queue, buffer, blocking, offset, size, to, count, events, event);
}

static int write_buffer(void *queue, void *buffer, unsigned blocking, size_t offset, size_t size, void *from, unsigned count,
                        const void *events, void *event) {
  return lost() ? OUT_OF_RESOURCES : real_write(queue, buffer, blocking, offset, size, from, count, events, event);
}

static int launch(void *queue, void *kernel, unsigned dimensions, const size_t *offset, const size_t *global,
                  const size_t *local, unsigned count, const void *events, void *event) {
  return atomic_fetch_sub(&left, 1) <= 0
             ? OUT_OF_RESOURCES
             : real_launch(queue, kernel, dimensions, offset, global, local, count, events, event);
}

static void replace(void **table) {
  uintptr_t page = sysconf(_SC_PAGESIZE), from = (uintptr_t)table & ~(page - 1);
  mprotect((void *)from, (uintptr_t)(table + LAUNCH + 1) - from, PROT_READ | PROT_WRITE);
  real_finish = (finish_function)table[FINISH];
  real_read = (copy_function)table[READ];
  real_write = (copy_function)table[WRITE];
  real_launch = (launch_function)table[LAUNCH];
  table[FINISH] = finish;
  table[READ] = read_buffer;
  table[WRITE] = write_buffer;
  table[LAUNCH] = launch;
}

static int platforms(unsigned count, void **found, unsigned *number) {
  int code = real_platforms(count, found, number);
  if (code == 0 && found != NULL && count > 0 && real_launch == NULL) replace(*(void ***)found[0]);
  return code;
}

static extension_function extension(void) {
  if (real_extension == NULL) {
    void *pocl = dlopen(getenv("REAL_DRIVER"), RTLD_NOW);
    real_extension = (extension_function)dlsym(pocl, "clGetExtensionFunctionAddress");
    real_platforms = (platforms_function)real_extension("clIcdGetPlatformIDsKHR");
    atomic_store(&left, atol(getenv("LAUNCHES")));
  }
  return real_extension;
}

void *clGetExtensionFunctionAddress(const char *name) {
  extension_function real = extension();
  return strcmp(name, "clIcdGetPlatformIDsKHR") == 0 ? (void *)platforms : real(name);
}
