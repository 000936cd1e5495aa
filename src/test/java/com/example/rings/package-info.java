/** What somebody else adds to the program in a jar of their own. */
package com.example.rings;
