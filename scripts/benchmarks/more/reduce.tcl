proc reduce {n initial f} {
    set so $initial
    for {set i 1} {$i <= $n} {incr i} {set so [apply $f $so $i]}
    return $so
}
puts [reduce 2000000 0 {{sum x} {expr {$sum + $x % 7}}}]
